import type { Plugin } from 'vite';

/** The pages of the demo, in the order of the navigation. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['Portal', '/'],
  ['Meetings', '/join/'],
  ['QA', '/qa/'],
  ['Admin', '/admin/'],
  ['Outbox', '/outbox/'],
  ['Docs', '/docs/'],
];

const head = `
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="stylesheet" href="/shared/base.css" />`;

const bar = (here: string) => `
    <header class="demo-bar">
      <p class="demo-mark">Demo — fake accounts only</p>
      <nav class="demo-nav" aria-label="Demo pages">
        <ul>${pages.map((page) => link(...page, here)).join('')}</ul>
      </nav>
    </header>`;

const link = (name: string, path: string, here: string) =>
  `<li><a href="${path}"${path === here ? ' aria-current="page"' : ''}>${name}</a></li>`;

const foot = `
    <footer class="demo-foot">
      <p>
        This is the demo of login-widget. Its people and organisations are made up; never enter a
        password of your own. <a href="/accessibility/">Accessibility</a>
      </p>
    </footer>`;

/** Puts around every page what all have: the base of its looks, the mark of a demo, navigation, a warning below. */
export const pageFrame: Plugin = {
  name: 'page-frame',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) => {
      // What plays a host, or another site, has nothing of ours.
      if (/<html\b[^>]*\bdata-bare\b/.test(html)) return html;
      return html
        .replace('<head>', (tag) => tag + head)
        .replace('<body>', (tag) => tag + bar(path.replace(/index\.html$/, '')))
        .replace('</body>', (tag) => foot + tag);
    },
  },
};
