/** Theme: light, dark or as the system says. The light and dark values live in the tokens. */
export type ThemeChoice = 'system' | 'light' | 'dark';

export class Theme {
  choice = $state<ThemeChoice>('system');

  constructor(private readonly keep: (key: 'theme', value: string) => void) {}

  /** Applies what was kept from the last time; an unknown word means the system's choice. */
  restore(kept: string): void {
    this.#apply(kept === 'light' || kept === 'dark' ? kept : 'system');
  }

  choose(choice: ThemeChoice): void {
    this.#apply(choice);
    this.keep('theme', choice);
  }

  #apply(choice: ThemeChoice): void {
    this.choice = choice;
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  }
}
