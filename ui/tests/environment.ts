/** Tests run what the window runs, compiled for a browser, but without a document: they need none. */
import type { Environment } from 'vitest/runtime';

export default {
  name: 'window',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => {} }),
} satisfies Environment;
