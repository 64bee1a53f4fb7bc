/** Zoom: the size of text, 80 to 200 %. Sizes that hold text are in rem and follow. */
export const STEPS = [80, 90, 100, 110, 125, 150, 175, 200];

/** 15 px, in parts of the 16 px a browser starts from. */
const BASE = 93.75;

export class Zoom {
  percent = $state(100);

  constructor(private readonly keep: (key: 'zoom', value: string) => void) {}

  /** Applies what was kept from the last time; anything else means 100 %. */
  restore(kept: number): void {
    this.#apply(STEPS.includes(kept) ? kept : 100);
  }

  larger(): void {
    this.choose(STEPS.find((step) => step > this.percent) ?? 200);
  }

  smaller(): void {
    this.choose(STEPS.findLast((step) => step < this.percent) ?? 80);
  }

  reset(): void {
    this.choose(100);
  }

  choose(percent: number): void {
    this.#apply(percent);
    this.keep('zoom', String(percent));
  }

  #apply(percent: number): void {
    this.percent = percent;
    document.documentElement.style.fontSize = `${(BASE * percent) / 100}%`;
  }
}
