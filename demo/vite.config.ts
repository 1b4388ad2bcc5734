import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { fillInstantMarkup } from '../src/instant.ts';
import { docs } from './pages/docs/docs-plugin.ts';
import { pageFrame } from './pages/shared/page-frame.ts';

const root = fileURLToPath(new URL('pages', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Scripts that the server serves by itself: they stay what a host page would write. */
const served = ['/login-widget.js'];

/** Leaves the tags of served scripts alone. */
const keepServedScripts: Plugin = {
  name: 'keep-served-scripts',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/<script\b(?=[^>]*\bsrc="([^"]*)")/g, markServed),
  },
};

function markServed(tag: string, address: string): string {
  return served.includes(address) ? `${tag} vite-ignore` : tag;
}

/** Fills `<login-widget data-instant>`; last, when the rest of the page is as it will be. */
const instant: Plugin = {
  name: 'instant',
  transformIndexHtml: { order: 'post', handler: (page) => fillInstantMarkup(page) },
};

/** The demo's host pages: every index.html under pages/. Nothing inline but instant markup, for a strict policy. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [pageFrame, keepServedScripts, instant, docs(dist, join(root, 'docs/examples'))],
  // As hosts write it; what is built is what they get.
  resolve: {
    alias: [
      { find: 'login-widget/testing', replacement: join(dist, 'testing/index.js') },
      { find: /^login-widget\/locales\/(.*)$/, replacement: join(dist, 'locales/$1.js') },
    ],
  },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => /(^|[\\/])index\.html$/.test(path))
        .map((path) => join(root, path)),
      external: served,
    },
  },
});
