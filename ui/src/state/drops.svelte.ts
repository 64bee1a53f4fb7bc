/** Drops: files on their way into the import, dropped on the window or chosen in the dialog. */
export class Drops {
  /** Whether files are being dragged over the window. */
  over = $state(false);
  /** The paths the import screen is to read next. */
  paths = $state.raw<string[]>([]);

  /** Takes the paths out, so that they are read once. */
  take(): string[] {
    const paths = this.paths;
    this.paths = [];
    return paths;
  }
}
