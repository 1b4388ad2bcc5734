import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { standIns } from './build/stand-ins.ts';
import { tightenTemplates } from './build/tighten-templates.ts';

/**
 * White space of style sheets, and what a nested rule says without, is for us who read them. Lines stay where they
 * are, for the source map.
 */
const tightenStyles: Plugin = {
  name: 'tighten-styles',
  transform: {
    filter: { id: /\/src\/styles\/[\w-]+\.ts$/ },
    handler: (code) => ({ code: code.replace(/`[^`]*`/g, tighten), map: null }),
  },
};

function tighten(sheet: string): string {
  const lines = '\n'.repeat(sheet.split('\n').length - 1);
  const tight = sheet
    .replace(/\s+/g, ' ')
    .replace(/(?<=[{};:,`]) | (?=[{},`])/g, '')
    .replace(/(?<=[{};,])& (?=[\w[:*])/g, '')
    .replace(/(?<=[\s:,(])0(?=\.\d)/g, '');
  return tight + lines;
}

/** The second file needs nothing loaded before it, so that Vite's helper for that is 500 bytes for nothing. */
const withoutPreload: Plugin = {
  name: 'without-preload',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What a page loads by a script tag, as ES modules with everything inside; the build says from which entry.
 * Not in Vite's library mode, which leaves the white space in ES modules.
 */
export default defineConfig({
  publicDir: false,
  resolve: {
    alias: standIns.map(({ library, file }) => ({ find: library, replacement: inProject(file) })),
  },
  plugins: [tightenStyles, tightenTemplates, withoutPreload],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // What makes a schema does nothing else, so that those which servers alone use fall out.
      treeshake: { manualPureFunctions: ['z', 'text'] },
      // What the second file needs of the first one comes from there, so that no third one is needed.
      preserveEntrySignatures: 'allow-extension',
      output: { entryFileNames: '[name].js', chunkFileNames: 'standalone-rest.js' },
    },
  },
});
