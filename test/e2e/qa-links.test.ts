/** The QA console's links: each leads a fresh browser to its step or problem, by way of the real element. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemRecipes } from '../../demo/pages/qa/recipes/problems.ts';
import { steps } from '../../demo/pages/qa/recipes/steps.ts';
import { QaConsole } from './qa-console.ts';
import { withDemoPages } from './with-demo.ts';

/** Rows of DESIGN §3. */
const designed = [
  'identify discovering choose password pin verifying change-password activate handoff waiting returning',
  'sso-failed ambiguous locked signed-in',
].flatMap((line) => line.split(' '));

describe('a link to the QA console', () => {
  const stage = withDemoPages();

  it('is there for every step of the design', () => {
    assert.deepEqual(Object.keys(steps).sort(), [...designed].sort());
  });

  for (const step of designed) {
    it(`leads to the step ${step}`, async () => {
      const qa = await QaConsole.at(stage.browser, stage.demo, `?step=${step}`);
      if (step !== 'identify') assert.doesNotMatch(await qa.driven(), /never came/);
      assert.equal(await qa.step(), step);
      await qa.end();
    });
  }

  it('leads to the same step without the console around it', async () => {
    const page = await stage.browser.newPage();
    for (const step of ['handoff', 'waiting', 'returning', 'password']) {
      await page.goto(`${stage.demo.url}/qa/stage/?step=${step}`);
      const at = (wanted: string) => document.querySelector('login-widget')?.step === wanted;
      await page.waitForFunction(at, { timeout: 20_000 }, step);
    }
    await page.close();
  });

  it('leads to each problem, and the console tells its code', async () => {
    const qa = await QaConsole.at(stage.browser, stage.demo, '');
    const missing: string[] = [];
    for (const code of Object.keys(problemRecipes)) {
      await qa.page.click('#clear');
      await qa.choose(code);
      const note = await qa.driven();
      const told = (await qa.log()).join('\n');
      // Told by the step itself, as the element does: an ambiguous account is no error.
      const own = code === 'account_ambiguous' && (await qa.step()) === 'ambiguous';
      if (!own && !told.includes(`"code": "${code}"`)) missing.push(`${code}: ${note}`);
    }
    await qa.end();
    assert.deepEqual(missing, []);
  });
});
