/** Brands: the worked ones, and one's own in the theme editor. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QaConsole } from './qa-console.ts';
import { Visit } from './visit.ts';
import { withDemo } from './with-demo.ts';

describe('brands', () => {
  const stage = withDemo();

  const look = (visit: Visit, selector = 'login-widget') =>
    visit.page.$eval(`${selector} [data-part=submit]`, (submit) => {
      const { backgroundColor, borderTopLeftRadius } = getComputedStyle(submit);
      return [backgroundColor, borderTopLeftRadius];
    });

  it('stand side by side, each with its own accent and the style to copy', async () => {
    const visit = await Visit.to(stage.browser, `${stage.demo.url}/brands/`);
    await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    assert.deepEqual(
      await Promise.all(
        ['portal', 'meetings', 'corporate'].map((name) => look(visit, `[data-brand=${name}]`)),
      ),
      [
        ['rgb(211, 24, 109)', '12px'],
        ['rgb(95, 227, 200)', '8px'],
        ['rgb(31, 78, 121)', '2px'],
      ],
    );
    await visit.sees('--login-widget-accent: light-dark(#d3186d, #ff8fbf);');
    await visit.end();
  });

  it('are the looks of the portal and of the meetings page', async () => {
    for (const [path, accent] of [
      ['/', 'rgb(211, 24, 109)'],
      ['/join/?meeting=482-113-906', 'rgb(95, 227, 200)'],
    ] as const) {
      const visit = await Visit.to(stage.browser, stage.demo.url + path);
      await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      assert.equal((await look(visit))[0], accent, path);
      await visit.end();
    }
  });

  it('can be tried from an address, changed, copied and taken back', async () => {
    // Neither the third colour nor a length beyond all bounds is one.
    const tried = 'brand=portal&accent=%230a7d3c&link=red;}*{display:none&radius=999';
    const qa = await QaConsole.at(stage.browser, stage.demo, `?${tried}`);
    const light = [{ name: 'prefers-color-scheme', value: 'light' }];
    await qa.page.emulateMediaFeatures(light);
    const css = () => qa.page.$eval('#theme-css', (code) => code.textContent);
    const shows = async (accent: string, radius: string) => {
      const has = (...wanted: readonly string[]) => {
        const submit = document.querySelector('login-widget [data-part=submit]');
        const { backgroundColor, borderTopLeftRadius } = getComputedStyle(submit ?? document.body);
        return backgroundColor === wanted[0] && borderTopLeftRadius === wanted[1];
      };
      await (await qa.stage()).waitForFunction(has, { timeout: 15_000 }, accent, radius);
    };
    await shows('rgb(10, 125, 60)', '12px');
    assert.match(await css(), /accent: #0a7d3c;\n {2}--login-widget-link: light-dark\(/);
    assert.doesNotMatch(await css(), /display|999/);
    assert.match(await qa.page.$eval('#complaints', (list) => list.textContent), /Links.*999/);
    await qa.page.$eval('[name=radius]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await qa.page.type('[name=radius]', '24');
    await shows('rgb(10, 125, 60)', '24px');
    assert.equal(new URL(qa.page.url()).searchParams.get('radius'), '24');
    await qa.page.locator('#theme [type=reset]').click();
    await shows('rgb(58, 79, 208)', '10px');
    assert.match(await css(), /Nothing changed yet/);
    assert.equal(new URL(qa.page.url()).search, '');
    await qa.end();
  });
});
