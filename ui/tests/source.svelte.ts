/** What stands for Rust in a test: reactive, as a view is. */
export function source(text: string): { accepted: string; refused: boolean } {
  let accepted = $state(text);
  let refused = $state(false);
  return {
    get accepted() {
      return accepted;
    },
    set accepted(next) {
      accepted = next;
    },
    get refused() {
      return refused;
    },
    set refused(next) {
      refused = next;
    },
  };
}

/** Runs what needs the life of a component. */
export function root(run: () => void): () => void {
  return $effect.root(run);
}
