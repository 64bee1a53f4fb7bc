// WebKitGTK takes a picture at the next frame it presents, and a page at rest presents none: the driver would wait for
// ever. A pixel that can't be seen keeps changing until the picture is taken. Argument: whether to begin or to end.
const [begin] = arguments
if (begin) {
  const pixel = document.createElement('i')
  pixel.ariaHidden = 'true'
  pixel.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; pointer-events: none'
  document.body.append(pixel)
  let frame = 0
  const ticking = setInterval(() => (pixel.style.background = `rgb(0 0 0 / 0.00${4 + (frame++ % 2) * 4})`), 15)
  window.endPicture = () => {
    clearInterval(ticking)
    pixel.remove()
  }
} else {
  window.endPicture()
}
