/** Keys: how a shortcut is written (`Mod+Shift+Z`, `G O`, `?`), shown and recognised. */

/** Where `Mod` is the command key. */
export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent);

const MAC_SIGNS: Record<string, string> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};
const PC_NAMES: Record<string, string> = {
  Mod: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};

/** The caps to draw for a shortcut: one per step of a sequence, `G O` gives two. */
export function caps(keys: string, mac = isMac): string[] {
  return keys.split(' ').map((chord) => {
    const names = chordParts(chord).map((key) => (mac ? MAC_SIGNS : PC_NAMES)[key] ?? key);
    return names.join(mac ? '' : ' ');
  });
}

/** What `aria-keyshortcuts` wants: `Control+K`, steps apart by a space. */
export function ariaKeys(keys: string, mac = isMac): string {
  return keys
    .split(' ')
    .map((chord) =>
      chordParts(chord)
        .map((key) => (key === 'Mod' ? (mac ? 'Meta' : 'Control') : (ARROWS[key] ?? key)))
        .join('+'),
    )
    .join(' ');
}

const ARROWS: Record<string, string> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** The parts of a chord; a trailing `+` is the plus key itself. */
function chordParts(chord: string): string[] {
  if (chord === '+') return ['+'];
  const parts = chord.split('+');
  return chord.endsWith('++') ? [...parts.slice(0, -2), '+'] : parts;
}

/** What a key press has to tell for us to recognise it. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this chord. Shift counts only where the chord names it or a letter is meant. */
export function matches(press: Press, chord: string, mac = isMac): boolean {
  const parts = chordParts(chord);
  const key = parts.at(-1) ?? '';
  const wanted = new Set(parts.slice(0, -1));
  const mod = mac ? press.metaKey : press.ctrlKey;
  const ctrl = mac ? press.ctrlKey : wanted.has('Ctrl') && press.ctrlKey;
  if (mod !== (wanted.has('Mod') || (!mac && wanted.has('Ctrl')))) return false;
  if (ctrl !== wanted.has('Ctrl')) return false;
  if (press.altKey !== wanted.has('Alt')) return false;
  const named = /^[a-z0-9]$/i.test(key) || key.length > 1;
  if (named && press.shiftKey !== wanted.has('Shift')) return false;
  return press.key.toLowerCase() === (ARROWS[key] ?? key).toLowerCase();
}

/** Whether the press belongs to text someone is typing, where bare keys are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file'].includes(target.type);
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/** Remembers the first step of a sequence such as `G O` for a moment. */
export class Sequence {
  #first = '';
  #at = 0;

  /**
   * Adds a press; answers the one of `sequences` that it ends, or nothing. Only a key that begins one
   * is waited for, for 1.2 s, and a press that leads nowhere may begin another.
   */
  add(key: string, now: number, sequences: readonly string[]): string {
    if (MODIFIERS.includes(key)) return '';
    const letter = key.length === 1 ? key.toUpperCase() : key;
    const whole = now - this.#at < 1200 ? `${this.#first} ${letter}` : '';
    const ends = sequences.includes(whole);
    const begins = !ends && sequences.some((sequence) => sequence.startsWith(`${letter} `));
    this.#first = begins ? letter : '';
    this.#at = now;
    return ends ? whole : '';
  }
}
