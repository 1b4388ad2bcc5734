/** Every page of the demo as people open it: wide and narrow, light and dark, without a word of complaint. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { withDemo } from './with-demo.ts';

const folder = fileURLToPath(new URL('../../demo/pages/', import.meta.url));
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('/index.html'))
  .map((path) => path.replace('index.html', ''))
  .sort();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('every page of the demo', () => {
  const stage = withDemo();

  for (const path of paths) {
    it(`${path} is whole: nothing too wide, nothing refused, nothing for axe to find`, async () => {
      const page = await stage.browser.newPage();
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      await page.goto(stage.demo.url + path, { waitUntil: 'networkidle0' });
      await page.evaluate(axe);
      for (const [width, scheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        // Colours that fade are looked at when they are there.
        await page.evaluate(() => {
          for (const each of document.getAnimations()) {
            if (each instanceof CSSTransition) each.finish();
          }
        });
        const { violations, wide } = await page.evaluate(async (values) => {
          const results = await (
            window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
          ).axe.run({
            runOnly: values,
            // Only pages that show it off have several of it, all alike.
            rules: { 'landmark-unique': { enabled: document.forms.length < 2 } },
            resultTypes: ['violations'],
          });
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            violations: results.violations.flatMap(({ id, nodes }) =>
              nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
            ),
            wide: scrollWidth - clientWidth,
          };
        }, RULES);
        assert.deepEqual(violations, [], `${scheme}, ${String(width)} px`);
        assert.equal(wide, 0, `${String(width)} px`);
      }
      await page.close();
      assert.deepEqual(said, []);
    });
  }
});
