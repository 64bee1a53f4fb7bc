/** Layout: whether the window is too narrow, for the chosen text size, to keep the sidebar. */

/** Widths are judged in rem, so that 200 % text in a wide window counts as narrow too. */
const COMPACT_REM = 60;
const TINY_REM = 38;

export class Layout {
  compact = $state(false);
  /** Narrower still: the save badge keeps only its icon. */
  tiny = $state(false);

  /** Watches the window until the answered function is called. */
  watch(): () => void {
    const measure = (): void => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.compact = window.innerWidth < COMPACT_REM * rem;
      this.tiny = window.innerWidth < TINY_REM * rem;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.documentElement);
    const root = new MutationObserver(measure);
    root.observe(document.documentElement, { attributeFilter: ['style'] });
    return () => {
      observer.disconnect();
      root.disconnect();
    };
  }
}
