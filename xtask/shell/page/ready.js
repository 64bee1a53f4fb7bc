// Two frames later what stands on the page is drawn; the program's own window tells it in the same way.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('ready')));
