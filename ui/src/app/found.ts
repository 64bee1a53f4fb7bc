/** What the palette can find besides commands: findings, questions and records of the open client, and clients. */
import type { Kind, Listed, Screen } from '../ipc/bindings';
import * as rust from '../ipc/commands';
import type { PaletteRow } from '../parts/palette';
import { client, openClient, places } from '../state';

/** A row, and where choosing it leads. */
export type Found = PaletteRow & { go: () => void; screen: Screen };

/** The nouns that have a list of their own, besides people. */
const NOUNS: readonly (readonly [Kind, Screen])[] = [
  ['activity', 'activities'],
  ['objective', 'objectives'],
  ['metric', 'metrics'],
  ['baton', 'batons'],
  ['note', 'notes'],
];

/** The records of a noun, each leading to its form. */
async function recordsOf(kind: Kind, screen: Screen): Promise<Found[]> {
  const list = await rust.records(client.id, kind).catch(() => null);
  return (list?.rows ?? []).map(({ id, name }) => ({
    id: `record-${id}`,
    group: list?.title ?? '',
    title: name,
    screen,
    go: () => places.go(screen, `${id}.${list?.naming}`),
  }));
}

/** Rows by kind. What can't be read now is left out: the palette still runs commands. */
export async function lookUp(): Promise<Record<string, Found[]>> {
  const open = client.shell !== null;
  const [overview, roadmap, clients, people, ...others] = await Promise.all([
    open ? rust.overview(client.id).catch(() => null) : null,
    open ? rust.roadmap(client.id).catch(() => null) : null,
    rust.clients().catch(() => null),
    open ? recordsOf('person', 'people') : [],
    ...NOUNS.map(([kind, screen]) => (open ? recordsOf(kind, screen) : [])),
  ]);
  const cards = [
    ...(roadmap?.lanes.flatMap((lane) => lane.cells.flat()) ?? []),
    ...(roadmap?.parked ?? []),
  ];
  const listed = (kind: string, group: string, rows: readonly Listed[]): Found[] =>
    rows.map(({ text, remark, screen, focus }, index) => ({
      id: `${kind}-${index}`,
      group,
      title: text,
      aside: remark,
      screen,
      go: () => places.go(screen, focus),
    }));
  return {
    questions: listed('question', 'Questions', overview?.open_questions ?? []),
    initiatives: cards.map(({ id, title, when, owner }) => ({
      id: `initiative-${id}`,
      group: 'Initiatives',
      title,
      aside: [when, owner].filter(Boolean).join(' · '),
      screen: 'roadmap',
      go: () => places.go('roadmap', id),
    })),
    people,
    records: others.flat(),
    findings: listed('finding', 'Findings', overview?.findings ?? []),
    clients: (clients?.rows ?? [])
      .filter((row) => row.problem === null && row.id !== client.id)
      .map((row) => ({
        id: `client-${row.id}`,
        group: 'Clients',
        title: row.name,
        aside: row.line,
        screen: 'clients',
        go: () => void openClient(() => rust.openClient(row.id)),
      })),
  };
}
