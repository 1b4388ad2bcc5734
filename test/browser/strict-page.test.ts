/** Every step on a page whose policy allows no style, no image, and no code but its own files. */
import assert from 'node:assert/strict';
import type { Step } from '../../src/machine/states.ts';
import {
  discovered,
  failed,
  held,
  refused,
  signedIn,
  sso,
} from '../support/browser-suite-answers.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Scene } from '../support/browser-suite.ts';
import type { HostPageOptions } from '../support/browser-suite-site.ts';
import { Visit } from '../support/browser-suite-visit.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const password = { type: 'password' } as const;
const rules = { minLength: 4, maxLength: 8 };
const activation = {
  flow: 'f2',
  pinPolicy: { ...rules, digitsOnly: true },
  questions: [{ id: 'first_pet' }, { id: 'birth_city' }],
  choose: 1,
};

async function open({ site, visit }: Scene, attributes: string, more: HostPageOptions = {}) {
  const headers = { 'content-security-policy': policy };
  const page = site.page({ headers, attributes, ...more });
  await visit.goTo(page.address);
  return page;
}

/** What the two style sheets give to the parts of this step, and what the policy had to stop. */
const look = () => {
  const parts = 'input:not([type=checkbox]), select, button';
  const all = [...document.querySelectorAll(`login-widget :is(${parts})`)];
  const frame = document.querySelector('login-widget')?.shadowRoot?.querySelector('[part=frame]');
  return {
    frame: frame && getComputedStyle(frame).borderTopLeftRadius,
    unstyled: all
      .filter((part) => !/^(10|6)px$/.test(getComputedStyle(part).borderTopLeftRadius))
      .map(({ outerHTML }) => outerHTML),
    violations: window.watched.violations,
  };
};

async function check({ tab }: Visit, step: Step): Promise<void> {
  await new Visit(tab).step(step);
  assert.deepEqual(await tab.run(look), { frame: '16px', unstyled: [], violations: [] }, step);
}

inEachEngine('On a strict page', (it) => {
  it('a person says who she is', async (scene) => {
    const { visit } = scene;
    const page = await open(scene, 'remember guest support-href="/help"');
    await visit.fill('input[name=username]', '+44 20 7946 0104');
    await visit.fill('input[name=extension]', '104');
    await check(visit, 'identify');
    const answer = held(refused(409, 'account_ambiguous'));
    page.answers = { discovery: answer.answer };
    await visit.press('Next');
    await check(visit, 'discovering');
    answer.release();
    await check(visit, 'ambiguous');
    page.answers = { discovery: refused(429, 'rate_limited', { retryAfter: 1 }) };
    await visit.press('Next');
    await check(visit, 'locked');
    await check(visit, 'ambiguous');
    page.answers = { discovery: refused(503, 'unavailable') };
    await visit.identify('ada');
    await visit.tab.until(() => document.querySelector('login-widget [role=alert] p') !== null);
    await check(visit, 'ambiguous');
  });

  it('she gives a password, or a PIN', async (scene) => {
    const { visit } = scene;
    const answer = held(refused(401, 'invalid_credentials'));
    const page = await open(scene, '', {
      answers: { discovery: discovered(sso, password, { type: 'pin' }), password: answer.answer },
    });
    await visit.identify('bob');
    await check(visit, 'choose');
    await visit.press('Use your password');
    await visit.press('Show password');
    await check(visit, 'password');
    await visit.enterSecret('wrong');
    await check(visit, 'verifying');
    answer.release();
    await visit.tab.until(() => document.querySelector('login-widget [role=alert] p') !== null);
    await check(visit, 'password');
    page.answers = { ...page.answers, password: { status: 'change_required', flow: 'f2', rules } };
    await visit.enterSecret('temporary');
    await check(visit, 'change-password');
    await visit.press('Change');
    await visit.press('Next');
    await visit.press('Use your PIN');
    await check(visit, 'pin');
  });

  it('she sets up her account', async (scene) => {
    const { visit } = scene;
    const page = await open(scene, '', {
      answers: {
        discovery: discovered(password),
        password: { status: 'activation_required', ...activation },
        'activation/complete': { next: 'signed_in', user: signedIn.user },
      },
    });
    await visit.identify('frank');
    await visit.enterSecret('first');
    await check(visit, 'activate');
    await visit.fill('input[name=new-pin]', '0427\n');
    await visit.tab.run(() => {
      const select = document.querySelector<HTMLSelectElement>('login-widget select');
      if (select) select.value = 'first_pet';
    });
    await visit.fill('input[name=answer]', 'Rex');
    await check(visit, 'activate');
    await visit.press('Save and sign in');
    await visit.press('Continue');
    await check(visit, 'signed-in');
    assert.equal(page.count('activation/complete'), 1);
  });

  it('she leaves for her organisation, and comes back', async (scene) => {
    const { visit, engine } = scene;
    const answer = held(failed);
    const page = await open(scene, 'redirect="popup"', {
      answers: { discovery: discovered(sso, password), 'sso/result': answer.answer },
    });
    await visit.tab.run(() => {
      addEventListener('login-redirect', (event) => event.preventDefault(), { once: true });
    });
    await visit.identify('ada@acme.example');
    await visit.press('Continue with Acme');
    await visit.step('waiting');
    await visit.press('Cancel');
    await visit.press('Next');
    await visit.press('Continue with Acme');
    await check(visit, 'waiting');
    const popup = new Visit(await engine.other());
    await popup.atOrganisation();
    await visit.press('Continue in this window');
    await visit.goOn('error');
    await check(visit, 'returning');
    answer.release();
    await check(visit, 'sso-failed');
    page.answers = { discovery: discovered(sso), 'sso/result': signedIn };
    page.swallowed = true;
    // By this page, where the step stays; a window beside it would open at once.
    await visit.tab.run(() =>
      document.querySelector('login-widget')?.setAttribute('redirect', 'page'),
    );
    await visit.press('Try again');
    await check(visit, 'handoff');
  });
});
