/** The screens: what each is called, where it stands in the sidebar, and what draws it. */
import Target from '@lucide/svelte/icons/crosshair';
import FileInput from '@lucide/svelte/icons/download';
import Funnel from '@lucide/svelte/icons/funnel';
import Gauge from '@lucide/svelte/icons/gauge';
import Handshake from '@lucide/svelte/icons/handshake';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MapIcon from '@lucide/svelte/icons/map';
import Printer from '@lucide/svelte/icons/printer';
import Scale from '@lucide/svelte/icons/scale';
import Settings from '@lucide/svelte/icons/settings';
import SquareUser from '@lucide/svelte/icons/square-user';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import Users from '@lucide/svelte/icons/users';
import Wallet from '@lucide/svelte/icons/wallet';
import type { Component } from 'svelte';
import type { Screen } from '../ipc/bindings';
import ClientsScreen from './clients/Clients.svelte';

export type Group = 'ask' | 'count' | 'see' | 'plan' | 'give';

/** A screen that the window shows; every one of Rust's is here, or lies over the others. */
export type Shown = {
  id: Screen;
  title: string;
  icon: Component<{ size?: number; strokeWidth?: number }>;
  /** Its group in the sidebar; null stands on top, `foot` below, undefined not in it at all. */
  group?: Group | 'foot' | null;
  /** The sidebar item that is current while this screen is shown. */
  under?: Screen;
  load: () => Promise<{ default: Component }>;
};

/** What lies over the screens instead of being one. */
type Over = 'rules';

const table: { readonly [S in Exclude<Screen, Over>]: Shown & { id: S } } = {
  clients: {
    id: 'clients',
    title: 'Clients',
    icon: Users,
    load: () => Promise.resolve({ default: ClientsScreen }),
  },
  overview: {
    id: 'overview',
    title: 'Overview',
    icon: LayoutDashboard,
    group: null,
    load: () => import('./overview/Overview.svelte'),
  },
  activities: {
    id: 'activities',
    title: 'Activities',
    icon: ListChecks,
    group: 'ask',
    load: () => import('./records/Activities.svelte'),
  },
  people: {
    id: 'people',
    title: 'People',
    icon: SquareUser,
    group: 'ask',
    load: () => import('./records/People.svelte'),
  },
  notes: {
    id: 'notes',
    title: 'Notes',
    icon: StickyNote,
    group: 'ask',
    load: () => import('./records/Notes.svelte'),
  },
  spend: {
    id: 'spend',
    title: 'Spend',
    icon: Wallet,
    group: 'count',
    load: () => import('./spend/Spend.svelte'),
  },
  import: {
    id: 'import',
    title: 'Import spend',
    icon: FileInput,
    under: 'spend',
    load: () => import('./import/Import.svelte'),
  },
  funnel: {
    id: 'funnel',
    title: 'Funnel',
    icon: Funnel,
    group: 'count',
    load: () => import('./funnel/Funnel.svelte'),
  },
  balance: {
    id: 'balance',
    title: 'Balance',
    icon: Scale,
    group: 'see',
    load: () => import('./balance/Balance.svelte'),
  },
  roadmap: {
    id: 'roadmap',
    title: 'Roadmap',
    icon: MapIcon,
    group: 'plan',
    load: () => import('./roadmap/Roadmap.svelte'),
  },
  objectives: {
    id: 'objectives',
    title: 'Objectives',
    icon: Target,
    group: 'plan',
    load: () => import('./records/Objectives.svelte'),
  },
  metrics: {
    id: 'metrics',
    title: 'Metrics',
    icon: Gauge,
    group: 'plan',
    load: () => import('./records/Metrics.svelte'),
  },
  batons: {
    id: 'batons',
    title: 'Baton passes',
    icon: Handshake,
    group: 'plan',
    load: () => import('./records/Batons.svelte'),
  },
  report: {
    id: 'report',
    title: 'Report',
    icon: Printer,
    group: 'give',
    load: () => import('./report/Report.svelte'),
  },
  settings: {
    id: 'settings',
    title: 'Settings',
    icon: Settings,
    group: 'foot',
    load: () => import('./settings/Settings.svelte'),
  },
};

/** All of them, in the order of the work. */
export const screens: readonly Shown[] = Object.values(table);

const loaded = new Map<Screen, Component>();

/** What draws a screen, at once when it was loaded before. */
export function ready(screen: Shown): Component | undefined {
  return loaded.get(screen.id);
}

/** Loads what draws a screen; the start screen comes with the program, the others on their own. */
export async function load(screen: Shown): Promise<Component> {
  const { default: component } = await screen.load();
  loaded.set(screen.id, component);
  return component;
}

/** Loads every screen after the first paint, so that going to one never waits. */
export function loadAll(): void {
  for (const screen of screens) void load(screen);
}

/** The screen that is shown at a place; what lies over the screens stands over the overview. */
export function screenOf(id: Screen): Shown {
  return id === 'rules' ? table.overview : table[id];
}
