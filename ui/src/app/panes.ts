/** Panes: F6 goes round sidebar, top row, screen and side panel, each where it was left. */

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], h1[tabindex]';

const left = new WeakMap<Element, HTMLElement>();

/** Moves the focus to the next pane, or the one before. */
export function nextPane(step: 1 | -1 = 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const active = document.activeElement as HTMLElement | null;
  // A pane may hold another, such as a side panel within the screen: the innermost counts.
  const at = panes.findLastIndex((pane) => pane.contains(active));
  if (at >= 0 && active) left.set(panes[at] as Element, active);
  const pane = panes[(Math.max(at, step < 0 ? 0 : -1) + step + panes.length) % panes.length];
  if (!pane) return;
  const known = left.get(pane);
  const target = known?.isConnected && known.getClientRects().length > 0 ? known : first(pane);
  target?.focus();
}

function first(pane: HTMLElement): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (one) => one.getClientRects().length > 0,
  );
}
