import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

/** White space of style sheets is for us who read them. Lines stay where they are, for the source map. */
const tightenStyles: Plugin = {
  name: 'tighten-styles',
  transform: {
    filter: { id: /\/src\/styles\/[\w-]+\.ts$/ },
    handler: (code) => ({ code: code.replace(/`[^`]*`/g, tighten), map: null }),
  },
};

function tighten(sheet: string): string {
  const lines = '\n'.repeat(sheet.split('\n').length - 1);
  return sheet.replace(/\s+/g, ' ').replace(/(?<=[{};:`]) | (?=[{}`])/g, '') + lines;
}

/**
 * The stand-alone file: one ES module with lit and zod inside. Not in Vite's library mode, which leaves
 * the white space in ES modules.
 */
export default defineConfig({
  publicDir: false,
  plugins: [tightenStyles],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'src/index.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'standalone.js', codeSplitting: false },
    },
  },
});
