/** Modal: a dialog over everything for as long as it is in the document. */

/** Opens the dialog; when it goes, the focus returns to where it was. */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  return () => {
    dialog.close();
    queueMicrotask(() => {
      // Unless something else took the focus, such as the title of the screen that was gone to.
      const nowhere = document.activeElement === null || document.activeElement === document.body;
      if (nowhere && before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
  };
}
