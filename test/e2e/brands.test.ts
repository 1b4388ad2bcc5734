/** Brands: the worked ones, and one's own in the theme editor. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
    const visit = await Visit.to(stage.browser, `${stage.demo.url}/qa/?${tried}`);
    const css = () => visit.page.$eval('#theme-css', (code) => code.textContent);
    assert.deepEqual(await look(visit), ['rgb(10, 125, 60)', '12px']);
    assert.match(await css(), /accent: #0a7d3c;\n {2}--login-widget-link: light-dark\(/);
    assert.doesNotMatch(await css(), /display|999/);
    await visit.page.$eval('[name=radius]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await visit.page.type('[name=radius]', '24');
    assert.deepEqual(await look(visit), ['rgb(10, 125, 60)', '24px']);
    assert.equal(new URL(visit.page.url()).searchParams.get('radius'), '24');
    await visit.page.locator('#theme [type=reset]').click();
    await visit.sees('Nothing changed yet.');
    assert.deepEqual((await look(visit))[1], '10px');
    assert.equal(new URL(visit.page.url()).search, '');
    await visit.end();
  });
});
