/** A page around the element: its style sheets, and what it does to them later. */
export interface Host {
  /** Paths from the root of the repository. */
  readonly sheets?: readonly string[];
  /** Without a doctype, as pages of the last century are. */
  readonly quirks?: boolean;
  /** What its script does when the element goes on to its next step. */
  readonly later?: () => void;
}

const own = (name: string) => `test/visual/hostile/sheets/${name}.css`;

/** Style sheets of pages as they are, and worse; each is to change nothing in the form. */
export const hosts: Readonly<Record<string, Host>> = {
  clean: {},
  Bootstrap: { sheets: ['node_modules/bootstrap/dist/css/bootstrap.css'] },
  'Tailwind preflight': { sheets: ['node_modules/tailwindcss/preflight.css'] },
  'normalize.css': { sheets: ['node_modules/normalize.css/normalize.css'] },
  'modern-normalize': { sheets: ['node_modules/modern-normalize/modern-normalize.css'] },
  Bulma: { sheets: ['node_modules/bulma/css/bulma.css'] },
  'Water.css': { sheets: ['node_modules/water.css/out/light.css'] },
  'a blog': { sheets: [own('blog')] },
  'all: unset': { sheets: [own('unset')] },
  'all: unset !important': { sheets: [own('unset-important')] },
  'everything !important': { sheets: [own('storm')] },
  'what is inherited': { sheets: [own('inherited')] },
  'pseudo-elements': { sheets: [own('pseudo')] },
  'html { font-size: 62.5% }': { sheets: [own('small-root')] },
  'a root of 10 px': { sheets: [own('ten-pixels')] },
  'layers, ours first': { sheets: [own('layers')] },
  'quirks mode': { quirks: true, sheets: [own('quirks')] },
  'sheets that go': {
    sheets: [own('storm'), 'node_modules/bulma/css/bulma.css'],
    later: () => {
      for (const sheet of document.querySelectorAll('link, style')) sheet.remove();
    },
  },
  'adopted sheets that others replace': {
    sheets: [own('blog')],
    later: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('input { border: 5px dotted red; } button { display: none; }');
      document.adoptedStyleSheets = [sheet];
    },
  },
};
