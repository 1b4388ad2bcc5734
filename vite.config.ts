import { defineConfig } from 'vite';

/**
 * The stand-alone file: one ES module with lit and zod inside. Not in Vite's library mode, which leaves
 * the white space in ES modules.
 */
export default defineConfig({
  publicDir: false,
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
