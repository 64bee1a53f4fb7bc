/** Form: how a field is shown, by what it holds. */
import type { FormField, Holds } from '../ipc/bindings';

type Look =
  'line' | 'long' | 'select' | 'segment' | 'chips' | 'chosen' | 'items' | 'months' | 'none';

const LOOKS: Readonly<Record<Holds, Look>> = {
  text: 'line',
  who: 'line',
  colour: 'line',
  money: 'line',
  rate: 'line',
  number: 'line',
  count: 'line',
  rating: 'line',
  year: 'line',
  month: 'line',
  date: 'line',
  long: 'long',
  choice: 'select',
  reference: 'select',
  yes_no: 'segment',
  choices: 'chips',
  references: 'chosen',
  findings: 'chosen',
  items: 'items',
  months: 'months',
  elsewhere: 'none',
};

const WIDE: readonly Look[] = ['long', 'chips', 'chosen', 'items', 'months'];

export const lookOf = (field: FormField): Look => LOOKS[field.holds];

/** Whether a field needs the whole width. */
export const isWide = (field: FormField): boolean => WIDE.includes(lookOf(field));

/** Fields that stand beside each other, and each that needs the whole width by itself. */
export function runsOf(fields: readonly FormField[], named: boolean): FormField[][] {
  const runs: FormField[][] = [];
  let open = false;
  fields.forEach((field, index) => {
    const alone = (named && index === 0) || isWide(field);
    const run = runs.at(-1);
    if (run && open && !alone) run.push(field);
    else runs.push([field]);
    open = !alone;
  });
  return runs;
}

/** The choice that holds, as the text that chooses it. */
export const chosenText = (field: FormField): string =>
  field.choices.find(({ chosen }) => chosen)?.text ?? '';
