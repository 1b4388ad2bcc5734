/** What ends by itself takes nothing along that somebody typed, and leaves a way on (WCAG 2.2.1, 3.3.7). */
import assert from 'node:assert/strict';
import type { Answers } from '../support/browser-suite-answers.ts';
import { discovered, refused, sso } from '../support/browser-suite-answers.ts';
import { eventually } from '../support/browser-suite-eventually.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import { activation } from './states.ts';

/** One limit, in milliseconds, runs out at once; all others never. */
function runOut(limit: number): void {
  AbortSignal.timeout = (wait) =>
    wait === limit ? AbortSignal.abort() : new AbortController().signal;
}

inEachEngine('A limit of time', (it) => {
  it('A-26 an invitation that outlives its flow begins anew, with all that was typed', async ({
    site,
    visit,
  }) => {
    const answers: Answers = {
      'activation/begin': activation,
      'activation/complete': refused(410, 'flow_expired'),
    };
    const page = site.page({ answers });
    const { tab } = visit;
    await visit.goTo(`${page.address}#activation=token`);
    await visit.step('activate');
    await visit.fill('[name=new-pin]', '4711\n');
    await tab.run(() => {
      for (const [index, select] of document.querySelectorAll('select').entries()) {
        select.selectedIndex = index + 1;
      }
    });
    for (const [index, answer] of ['Rex', 'Ulm'].entries()) {
      await tab.run((at) => {
        document.querySelectorAll<HTMLInputElement>('[name=answer]')[at]?.focus();
      }, index);
      await tab.type(answer);
    }
    page.answers = { ...answers, 'activation/begin': { ...activation, flow: 'anew' } };
    await visit.press('Save and sign in');
    await tab.until(() => document.querySelector('[role=alert] p') !== null);
    await visit.step('activate');
    const typed = () => {
      const fields = document.querySelectorAll<HTMLInputElement>('[data-secret], select');
      return [...fields].map(({ value }) => value);
    };
    assert.deepEqual(await tab.run(typed), ['4711', 'first_pet', 'Rex', 'first_job', 'Ulm']);
    const begun = page.calls.filter(({ name }) => name === 'activation/begin');
    assert.deepEqual(
      begun.map(({ body }) => body),
      [{ token: 'token' }, { token: 'token' }],
    );
    page.answers = { ...page.answers, 'activation/complete': { next: 'password' } };
    await visit.press('Save and sign in');
    await tab.until(() => document.querySelector('[data-step=activated]') !== null);
    assert.equal((page.calls.at(-1)?.body as { flow: string }).flow, 'anew');
  });

  it('A-12, A-26 a discovery without an answer keeps name, extension and tick', async ({
    site,
    visit,
  }) => {
    const never = new Promise<never>(() => undefined);
    const page = site.page({ attributes: 'remember', answers: { discovery: never } });
    const { tab } = visit;
    await visit.goTo(page.address);
    await tab.run(runOut, 9_500);
    await visit.fill('[name=username]', '+44 20 7946 0104');
    await visit.fill('[name=extension]', '104');
    await tab.run(() => document.querySelector<HTMLElement>('[name=remember]')?.click());
    await visit.press('Next');
    await tab.until(() => document.querySelector('[role=alert] p') !== null);
    const kept = () => {
      const field = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`);
      return [field('username')?.value, field('extension')?.value, field('remember')?.checked];
    };
    assert.deepEqual(await tab.run(kept), ['+44 20 7946 0104', '104', true]);
  });

  it('A-12, A-26 a wait after too many tries asks for no name again', async ({ site, visit }) => {
    const answers: Answers = {
      discovery: discovered({ type: 'pin' }),
      pin: refused(429, 'rate_limited', { retryAfter: 1 }),
    };
    const page = site.page({ answers });
    await visit.goTo(page.address);
    await visit.identify('dave');
    await visit.enterSecret('0427');
    await visit.step('locked');
    await visit.step('pin');
    assert.match(await visit.text(), /dave/);
    assert.equal(page.count('discovery'), 1);
  });

  it('A-26 a window that never comes back leaves a way to try again', async ({ site, visit }) => {
    const page = site.page({
      attributes: 'redirect="popup"',
      answers: { discovery: discovered(sso) },
    });
    const { tab } = visit;
    await visit.goTo(page.address);
    await tab.run(runOut, 600_000);
    await tab.run(() => {
      addEventListener('login-redirect', (event) => {
        event.preventDefault();
      });
    });
    await visit.identify('ada@acme.example');
    await visit.step('sso-failed');
    assert.match(await visit.text(), /ada@acme\.example/);
    await visit.press('Try again');
    await eventually(
      () => Promise.resolve(page.count('discovery') === 2),
      () => Promise.resolve('Nothing was tried again.'),
    );
  });
});
