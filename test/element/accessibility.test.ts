import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import '../../src/messages/locales/ar.ts';
import { inEveryStep } from '../cases/every-step.ts';

declare const axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/** What a person may set for herself (WCAG 1.4.12), and the narrowest column (1.4.10). */
const spacing = `
  * { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }
  p { margin-block-end: 2em }
`;

describe('accessibility', function () {
  this.timeout(60_000);
  const sheet = new CSSStyleSheet();
  before(() => {
    document.adoptedStyleSheets.push(sheet);
  });
  afterEach(() => {
    sheet.replaceSync('');
    document.documentElement.lang = 'en';
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  for (const lang of ['en', 'ar']) {
    for (const theme of ['light', 'dark']) {
      it(`${lang}, ${theme}: nothing for axe to find, and no scrolling sideways, in every step`, async () => {
        document.documentElement.lang = lang;
        sheet.replaceSync(`${spacing} body { color-scheme: ${theme}; background: Canvas }`);
        await inEveryStep(async ({ element }, step) => {
          const place = element.parentElement;
          if (!place) throw new Error('The element stands nowhere.');
          place.style.inlineSize = '320px';
          element.setAttribute('support-href', '/help');
          element.setAttribute('guest', '');
          element.setAttribute('remember', '');
          await element.updateComplete;
          expect(place.scrollWidth, step).to.be.at.most(320);
          const { violations } = await axe.run(element, options);
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
          );
          expect(found, step).to.deep.equal([]);
        });
      });
    }
  }

  it('is tested with what axe does find', async () => {
    const wrong = document.createElement('div');
    wrong.append(Object.assign(document.createElement('input'), { type: 'text' }));
    document.body.append(wrong);
    const { violations } = await axe.run(wrong, options);
    expect(violations.map(({ id }) => id)).to.include('label');
    wrong.remove();
  });
});
