/** Drops: a file on its way into the import, dropped on the window or chosen in the dialog. */
export class Drops {
  /** Whether files are being dragged over the window. */
  over = $state(false);
  /** The path the import screen is to read next. */
  path = $state<string | null>(null);

  /** Takes the path out, so that it is read once. */
  take(): string | null {
    const path = this.path;
    this.path = null;
    return path;
  }
}
