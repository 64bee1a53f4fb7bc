/** Which layers lie over the screen, and what they tell. */
export const layers = $state({
  palette: false,
  shortcuts: false,
  newClient: false,
  about: false,
  /** What is remembered of how files are read. */
  mappings: false,
  /** The client's own rules for spend. */
  rules: false,
  /** The program's own, as Rust says at the start. */
  version: '',
});
