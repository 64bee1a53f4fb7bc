/** Places: which screen is shown, and the way back and forward. */
import { tick } from 'svelte';
import type { Screen } from '../ipc/bindings';

export type Spot = { screen: Screen; focus: string | null };

export class Places {
  here = $state.raw<Spot>({ screen: 'clients', focus: null });
  #back = $state.raw<Spot[]>([]);
  #forward = $state.raw<Spot[]>([]);

  /**
   * `leaving` runs before a screen goes, while its fields can still send what is typed in them;
   * `over` shows a place that lies over the screens and answers whether it was one; `covered` tells
   * whether what lies over them shows by itself what was undone.
   */
  constructor(
    private readonly leaving: () => void = () => {},
    private readonly over: (place: Screen) => boolean = () => false,
    private readonly covered: () => boolean = () => false,
  ) {}

  get canBack(): boolean {
    return this.#back.length > 0;
  }

  get canForward(): boolean {
    return this.#forward.length > 0;
  }

  /** Shows a screen and, when a focus is given, walks to the part of it that carries that name. */
  go(screen: Screen, focus: string | null = null): void {
    if (this.over(screen)) {
      if (focus) void show(focus);
      return;
    }
    if (screen !== this.here.screen) {
      this.leaving();
      this.#back = [...this.#back, this.here].slice(-50);
      this.#forward = [];
    }
    this.here = { screen, focus };
    if (focus) void show(focus);
  }

  /** Goes where something was undone, unless a sheet lies over the screens that shows it. */
  follow(screen: Screen, focus: string | null): void {
    if (!this.covered() || this.over(screen)) this.go(screen, focus);
  }

  back(): void {
    const spot = this.#back.at(-1);
    if (!spot) return;
    this.leaving();
    this.#forward = [...this.#forward, this.here];
    this.#back = this.#back.slice(0, -1);
    this.here = spot;
  }

  forward(): void {
    const spot = this.#forward.at(-1);
    if (!spot) return;
    this.leaving();
    this.#back = [...this.#back, this.here];
    this.#forward = this.#forward.slice(0, -1);
    this.here = spot;
  }

  /** Forgets the way: another client's screens are not behind this one's. */
  start(screen: Screen): void {
    this.#back = [];
    this.#forward = [];
    this.here = { screen, focus: null };
  }
}

/** Asks a part that draws itself in pieces, such as a windowed grid, to bring a focus into being. */
export const REVEAL = 'evenlift:reveal';

/** Hears what is to be brought into being for as long as the component that calls this lives. */
export function onReveal(bring: (focus: string) => void): void {
  $effect(() => {
    const heard = (event: Event): void => bring((event as CustomEvent<string>).detail);
    window.addEventListener(REVEAL, heard);
    return () => window.removeEventListener(REVEAL, heard);
  });
}

/** Scrolls to the part with this `data-focus`, focuses it and flashes it, once it is there. */
async function show(focus: string): Promise<void> {
  await tick();
  const found = await appears(focus);
  if (!found) return;
  found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const target = found.matches(FOCUSABLE)
    ? found
    : (found.querySelector<HTMLElement>(FOCUSABLE) ?? found);
  target.focus({ preventScroll: true });
  found.classList.remove('flash');
  void found.offsetWidth;
  found.classList.add('flash');
  setTimeout(() => found.classList.remove('flash'), 1_000);
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/** The part may come with a view that is still on its way; it is waited for a second and a half. */
function appears(focus: string): Promise<HTMLElement | null> {
  const selector = `[data-focus="${CSS.escape(focus)}"]`;
  const deadline = performance.now() + 1_500;
  return new Promise((resolve) => {
    const look = (): void => {
      window.dispatchEvent(new CustomEvent(REVEAL, { detail: focus }));
      const found = document.querySelector<HTMLElement>(selector);
      if (found || performance.now() > deadline) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
}
