/** Handlers: what each command of Rust's list does in the window. A test holds the two together. */
import type { Screen } from '../ipc/bindings';
import * as rust from '../ipc/commands';
import {
  closeClient,
  commands,
  drops,
  history,
  leaveField,
  notices,
  openClient,
  places,
  saves,
  theme,
  zoom,
} from '../state';
import { layers } from './layers.svelte';

const go = (screen: Screen) => (): void => places.go(screen);

/** Goes to a screen that puts its own handler for this command in front, and runs it there. */
const on = (screen: Screen, id: string) => (): void => {
  places.go(screen);
  commands.runSoon(id);
};

/** Commands that only the spend screen can carry out. */
const ON_SPEND = [
  'export_spend',
  'export_spend_csv',
  'spend_years',
  'spend_lines',
  'copy_last_year',
  'spread_total',
];

/** The handlers by command id. A screen may put its own in front with `commands.on`. */
export const handlers: Readonly<Record<string, () => unknown>> = {
  new_client: () => (layers.newClient = true),
  open_clients: () => void closeClient(),
  open_sample: () => void openClient(rust.openSample),
  import_spend: () => void chooseFile(),
  print_report: on('report', 'print_report'),
  save_report: on('report', 'save_report'),
  quit: () => void leave(),
  undo: () => inField('undo') || void history.undo(),
  redo: () => inField('redo') || void history.redo(),
  palette: () => (layers.palette = true),
  theme_light: () => theme.choose('light'),
  theme_dark: () => theme.choose('dark'),
  theme_system: () => theme.choose('system'),
  zoom_in: () => zoom.larger(),
  zoom_out: () => zoom.smaller(),
  zoom_reset: () => zoom.reset(),
  full_screen: () => void rust.fullScreen(),
  go_overview: go('overview'),
  go_activities: go('activities'),
  go_people: go('people'),
  go_notes: go('notes'),
  go_spend: go('spend'),
  go_funnel: go('funnel'),
  go_balance: go('balance'),
  go_roadmap: go('roadmap'),
  go_objectives: go('objectives'),
  go_metrics: go('metrics'),
  go_batons: go('batons'),
  go_report: go('report'),
  go_settings: go('settings'),
  go_back: () => places.back(),
  go_forward: () => places.forward(),
  new_activity: on('activities', 'new_activity'),
  new_person: on('people', 'new_person'),
  new_note: on('notes', 'new_note'),
  new_objective: on('objectives', 'new_objective'),
  new_metric: on('metrics', 'new_metric'),
  new_initiative: on('roadmap', 'new_initiative'),
  new_baton: on('batons', 'new_baton'),
  ...Object.fromEntries(ON_SPEND.map((id) => [id, on('spend', id)])),
  mappings: () => (layers.mappings = true),
  rules: () => (layers.rules = true),
  shortcuts: () => (layers.shortcuts = true),
  about: () => (layers.about = true),
};

export function registerHandlers(): void {
  for (const [id, handler] of Object.entries(handlers)) commands.on(id, handler);
}

/** Undo and redo belong to the text field first, while it holds typing that Rust does not have. */
function inField(command: 'undo' | 'redo'): boolean {
  return (
    document.activeElement?.hasAttribute('data-draft') === true && document.execCommand(command)
  );
}

/** Asks for files and takes them to the import. */
async function chooseFile(): Promise<void> {
  try {
    const paths = await rust.pickSpendFiles();
    if (!paths.length) return;
    drops.paths = paths;
    places.go('import');
  } catch (failure) {
    notices.failed(failure);
  }
}

/** Ends the program once what is on its way is on disk. */
export async function leave(): Promise<void> {
  leaveField();
  await saves.flush();
  await rust.leave();
}
