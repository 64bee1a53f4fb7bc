/** The way back leads through what was seen, and another client starts with none. */
import { expect, test } from 'vitest';
import { Places } from '../src/state/places.svelte';

test('back and forward walk the same way', () => {
  const places = new Places();
  places.start('overview');
  places.go('spend');
  places.go('funnel');
  expect([places.canBack, places.canForward]).toEqual([true, false]);
  places.back();
  places.back();
  expect(places.here.screen).toBe('overview');
  places.back();
  expect(places.here.screen).toBe('overview');
  places.forward();
  expect(places.here.screen).toBe('spend');
});

test('a new way forgets the old way forward, and the same screen is no step', () => {
  const places = new Places();
  places.start('overview');
  places.go('spend');
  places.back();
  places.go('report');
  expect(places.canForward).toBe(false);
  places.go('report');
  places.back();
  expect(places.here.screen).toBe('overview');
});

test('another client’s screens are not behind this one’s', () => {
  const places = new Places();
  places.go('spend');
  places.start('overview');
  expect([places.canBack, places.canForward]).toEqual([false, false]);
});

test('who has a sheet open that shows what was undone stays where they are', () => {
  let sheet = true;
  const places = new Places(
    undefined,
    (place) => place === 'rules',
    () => sheet,
  );
  places.start('overview');
  places.follow('spend', null);
  places.follow('rules', null);
  expect([places.here.screen, places.canBack]).toEqual(['overview', false]);
  sheet = false;
  places.follow('spend', null);
  expect(places.here.screen).toBe('spend');
});

test('what is being typed is sent before its screen goes', () => {
  const left: string[] = [];
  const places: Places = new Places(() => left.push(places.here.screen));
  places.start('overview');
  places.go('spend');
  places.go('spend');
  places.back();
  places.forward();
  expect(left).toEqual(['overview', 'spend', 'overview']);
});
