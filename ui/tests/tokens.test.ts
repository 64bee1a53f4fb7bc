/** Every pair of colours that carries meaning holds its contrast, in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../src/style/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const MARK = 3;
const floors: [string, string, number][] = [
  ...['frame', 'page', 'card', 'well', 'hover', 'place-soft'].flatMap(
    (plane): [string, string, number][] => [
      ['text', plane, TEXT],
      ['muted', plane, TEXT],
    ],
  ),
  ['on-act', 'act', TEXT],
  ['on-act', 'act-hover', TEXT],
  ['edge', 'page', MARK],
  ['edge', 'card', MARK],
  ['place', 'page', MARK],
  ['place', 'frame', MARK],
  ['place', 'card', MARK],
  ...['sales', 'mkt', 'bad', 'warn', 'good'].flatMap((tone): [string, string, number][] => [
    [tone, 'card', TEXT],
    [tone, `${tone}-soft`, TEXT],
  ]),
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(floors)('%s on %s holds %f', (ink, plane, floor) => {
    const [a, b] = [tokens.get(ink)?.[theme], tokens.get(plane)?.[theme]];
    expect(a, `there is no token ${ink}`).toBeDefined();
    expect(b, `there is no token ${plane}`).toBeDefined();
    expect(contrast(a ?? '', b ?? '')).toBeGreaterThanOrEqual(floor);
  });
});
