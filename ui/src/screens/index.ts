/** The screens: what each is called, where it stands in the sidebar, and what draws it. */
import Scale from '@lucide/svelte/icons/scale';
import FileInput from '@lucide/svelte/icons/download';
import Funnel from '@lucide/svelte/icons/funnel';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MapIcon from '@lucide/svelte/icons/map';
import Printer from '@lucide/svelte/icons/printer';
import Users from '@lucide/svelte/icons/users';
import Wallet from '@lucide/svelte/icons/wallet';
import type { Component } from 'svelte';
import ClientsScreen from './clients/Clients.svelte';

export type Group = 'ask' | 'count' | 'see' | 'plan' | 'give';

export type Screen = {
  id: string;
  title: string;
  icon: Component<{ size?: number; strokeWidth?: number }>;
  /** Its group in the sidebar; null stands on top, undefined not in the sidebar at all. */
  group?: Group | null;
  /** The sidebar item that is current while this screen is shown. */
  under?: string;
  load: () => Promise<{ default: Component }>;
};

export const screens: readonly Screen[] = [
  {
    id: 'clients',
    title: 'Clients',
    icon: Users,
    load: () => Promise.resolve({ default: ClientsScreen }),
  },
  {
    id: 'overview',
    title: 'Overview',
    icon: LayoutDashboard,
    group: null,
    load: () => import('./overview/Overview.svelte'),
  },
  {
    id: 'spend',
    title: 'Spend',
    icon: Wallet,
    group: 'count',
    load: () => import('./spend/Spend.svelte'),
  },
  {
    id: 'import',
    title: 'Import spend',
    icon: FileInput,
    under: 'spend',
    load: () => import('./import/Import.svelte'),
  },
  {
    id: 'funnel',
    title: 'Funnel',
    icon: Funnel,
    group: 'count',
    load: () => import('./funnel/Funnel.svelte'),
  },
  {
    id: 'balance',
    title: 'Balance',
    icon: Scale,
    group: 'see',
    load: () => import('./balance/Balance.svelte'),
  },
  {
    id: 'roadmap',
    title: 'Roadmap',
    icon: MapIcon,
    group: 'plan',
    load: () => import('./roadmap/Roadmap.svelte'),
  },
  {
    id: 'report',
    title: 'Report',
    icon: Printer,
    group: 'give',
    load: () => import('./report/Report.svelte'),
  },
];

const loaded = new Map<string, Component>();

/** What draws a screen, at once when it was loaded before. */
export function ready(screen: Screen): Component | undefined {
  return loaded.get(screen.id);
}

/** Loads what draws a screen; the start screen comes with the program, the others on their own. */
export async function load(screen: Screen): Promise<Component> {
  const { default: component } = await screen.load();
  loaded.set(screen.id, component);
  return component;
}

/** Loads every screen after the first paint, so that going to one never waits. */
export function loadAll(): void {
  for (const screen of screens) void load(screen);
}

/** The screen of this id; the overview for an id that this version does not have. */
export function screenOf(id: string): Screen {
  const found = screens.find((screen) => screen.id === id) ?? screens[1];
  if (!found) throw new Error('BUG: there are no screens');
  return found;
}
