import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // The window loads from its own scheme; relative addresses work there and in `vite preview`.
  base: './',
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target: 'safari16.4',
    cssMinify: 'lightningcss',
    // A file inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The Debian package's copyright file takes it in.
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 600,
  },
  test: { include: ['tests/**/*.test.ts'], environment: './tests/environment.ts' },
});
