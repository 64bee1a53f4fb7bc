/** Menu, palette, shortcuts sheet and window agree: every command of Rust's one table is handled here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handlers } from '../src/app/handlers.svelte';
import { screens } from '../src/screens';
import { Commands } from '../src/state/commands.svelte';

const table = readFileSync(
  join(import.meta.dirname, '../../src-tauri/crates/practice/src/command_table.rs'),
  'utf8',
);
/** `("id", "title", "group", "keys", needs a client)`, however rustfmt breaks it. */
const listed = [
  ...table.matchAll(/\(\s*"(\w+)",\s*"([^"]+)",\s*"(\w+)",\s*"([^"]*)",\s*(true|false),?\s*\)/g),
].map(([, id = '', title = '', group = '', keys = '', client]) => ({
  id,
  title,
  group,
  keys,
  client: client === 'true',
}));

test('the table was read', () => {
  expect(listed.length).toBeGreaterThan(20);
});

test.each(listed.map(({ id }) => id))('%s has a handler', (id) => {
  expect(handlers).toHaveProperty(id);
});

test('no handler waits for a command that there is not', () => {
  const ids = new Set(listed.map(({ id }) => id));
  expect(Object.keys(handlers).filter((id) => !ids.has(id))).toEqual([]);
});

test('every screen of the sidebar is a command with keys', () => {
  const keys = new Map(listed.map((command) => [command.id, command.keys]));
  const without = screens
    .filter(({ id, group }) => group !== undefined && !keys.get(`go_${id}`))
    .map(({ id }) => id);
  expect(without).toEqual([]);
});

test('no two commands share their keys', () => {
  const keys = listed.map((command) => command.keys).filter((one) => one !== '');
  expect(new Set(keys).size).toBe(keys.length);
});

describe('running', () => {
  const made = (): { commands: Commands; ran: string[] } => {
    const commands = new Commands();
    const ran: string[] = [];
    commands.list = listed;
    for (const { id } of listed) commands.on(id, () => ran.push(id));
    return { commands, ran };
  };

  test('the menu and the page hearing the same key is one wish', () => {
    const { commands, ran } = made();
    commands.run('undo', 1_000);
    commands.run('undo', 1_040);
    commands.run('undo', 1_400);
    expect(ran).toEqual(['undo', 'undo']);
  });

  test('what belongs to a client says so while none is open', () => {
    let open = false;
    const commands = new Commands(() => open);
    const ran: string[] = [];
    commands.list = listed;
    for (const { id } of listed) commands.on(id, () => ran.push(id));
    commands.run('go_spend', 1_000);
    expect(commands.refused).toBe('Open a client first: “Spend” belongs to one.');
    commands.run('new_client', 2_000);
    expect([commands.refused, ...ran]).toEqual(['', 'new_client']);
    open = true;
    commands.run('go_spend', 3_000);
    expect(ran).toEqual(['new_client', 'go_spend']);
  });

  test('a screen’s handler stands in front while the screen is shown', () => {
    const { commands, ran } = made();
    const leave = commands.on('print_report', () => ran.push('on the screen'));
    commands.run('print_report', 0);
    leave();
    commands.run('print_report', 1_000);
    expect(ran).toEqual(['on the screen', 'print_report']);
  });

  test('an unknown command is nobody’s', () => {
    expect(made().commands.run('nothing')).toBe(false);
  });
});
