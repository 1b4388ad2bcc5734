/** The script in two halves: a person types, and enters, while the second one is still on its way. */
import assert from 'node:assert/strict';
import { discovered } from '../support/browser-suite-answers.ts';
import { eventually } from '../support/browser-suite-eventually.ts';
import type { HostPageOptions } from '../support/browser-suite-site.ts';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A page whose second half comes when it is let, or never. */
async function open({ site, visit }: Scene, options: HostPageOptions = {}) {
  const page = site.page({
    headers: { 'content-security-policy': policy },
    halves: true,
    answers: { discovery: discovered({ type: 'password' }) },
    ...options,
  });
  let letRest: (comes: boolean) => void = () => undefined;
  page.rest = new Promise((resolve) => (letRest = resolve));
  // Firefox calls a page complete once the second half is there, too.
  await visit.tab.leave((address) => {
    location.assign(address);
  }, page.address);
  await visit.tab.until((address) => location.href === address, page.address);
  await visit.form();
  const arrive = async () => {
    letRest(true);
    await visit.tab.until(() => document.querySelector('login-widget')?.step !== undefined);
  };
  const come = async () => {
    await arrive();
    await visit.settled();
  };
  return { page, arrive, come, letRest };
}

/** What a person sees and has, and the very field that holds it. */
const look = () => {
  const widget = document.querySelector('login-widget');
  const input = widget?.querySelector('input');
  const pieces = [...(widget?.querySelectorAll<HTMLElement>('*:not([data-part=status])') ?? [])];
  const frame = widget?.shadowRoot?.querySelector<HTMLElement>('[part=frame]');
  return {
    typed: input?.value,
    caret: input?.selectionStart,
    focused: document.activeElement === input,
    kept: input?.dataset['kept'] === '',
    looks: [...pieces, ...(frame ? [frame] : [])].map((piece) => {
      const { x, y, width, height } = piece.getBoundingClientRect();
      const { color, backgroundColor, font, borderTopColor, boxShadow } = getComputedStyle(piece);
      const { localName } = piece;
      const rect = [x, y, width, height].join();
      return [localName, rect, color, backgroundColor, font, borderTopColor, boxShadow].join(' · ');
    }),
    violations: window.watched.violations,
  };
};
const mark = () => {
  const input = document.querySelector('login-widget input');
  if (input) (input as HTMLElement).dataset['kept'] = '';
};
const busy = () => document.querySelector('login-widget [aria-busy=true]') !== null;
const opacity = () => {
  const form = document.querySelector('login-widget form');
  return form && getComputedStyle(form).opacity;
};
const told = () => document.querySelector('login-widget [data-part=problem]')?.textContent ?? '';

const tags: Readonly<Record<string, string>> = {
  'by default': '',
  'with all that can be there':
    'remember guest support-href="mailto:help@portal.example" heading-level="1" mode="join"',
  'in the dark': 'theme="dark" identifier-types="phone"',
};

inEachEngine('The first step before the rest', (it) => {
  for (const [way, attributes] of Object.entries(tags)) {
    it(`is the same, pixel for pixel, once the rest is there: ${way}`, async (scene) => {
      const { visit } = scene;
      const { page, come } = await open(scene, { attributes });
      await visit.fill('input[name=username]', '0351');
      await visit.tab.run(mark);
      const before = await visit.tab.run(look);
      assert.equal(before.typed, '0351');
      assert.equal(before.focused, true);
      await come();
      assert.deepEqual(await visit.tab.run(look), before);
      // She just types on.
      await visit.tab.type('5550104\n');
      await visit.step('password');
      const [{ body } = {}] = page.calls;
      assert.equal((body as { identifier?: string }).identifier, '03515550104');
    });
  }

  it('keeps an Enter until the rest is there, and the focus follows', async (scene) => {
    const { visit } = scene;
    const { page, come } = await open(scene);
    await visit.identify('carol@initech.example');
    await visit.tab.until(busy);
    assert.equal(await visit.tab.run(opacity), '0.6');
    assert.equal(page.calls.length, 0);
    await come();
    await visit.step('password');
    assert.equal(await visit.tab.run(opacity), '1');
    assert.equal(page.count('discovery'), 1);
    await visit.tab.until(
      () => document.activeElement?.matches('login-widget input[data-secret]') === true,
    );
  });

  it('keeps a press of another button, too, also in a translated page', async (scene) => {
    const { visit } = scene;
    const { page, come } = await open(scene, { attributes: 'guest' });
    const actions = () => window.watched.heard.filter((each) => each.startsWith('login-action'));
    await visit.tab.run(() => {
      for (const button of document.querySelectorAll('login-widget button')) {
        const font = document.createElement('font');
        font.append(...button.childNodes);
        button.append(font);
      }
    });
    await visit.press('Join as guest');
    await visit.tab.until(busy);
    assert.deepEqual(await visit.tab.run(actions), []);
    await come();
    assert.deepEqual(await visit.tab.run(actions), ['login-action {"action":"guest"}']);
    assert.equal(page.calls.length, 0);
    assert.equal(await visit.tab.run(busy), false);
  });

  it('keeps a press that the rest comes in the middle of', async (scene) => {
    const { visit } = scene;
    const { page, arrive } = await open(scene);
    await visit.fill('input[name=username]', 'carol@initech.example');
    await visit.pressSlowly('Next', arrive);
    await visit.step('password');
    assert.equal(page.count('discovery'), 1);
  });

  it('keeps a press of the support link, too', async (scene) => {
    const { visit } = scene;
    const { arrive } = await open(scene, { attributes: 'support-href="#help"' });
    await visit.pressSlowly('Contact support', arrive);
    await visit.tab.until(() => location.hash === '#help');
  });

  it('waits a second for the end of a press, and no longer', async (scene) => {
    const { visit } = scene;
    const { page, come } = await open(scene);
    await visit.fill('input[name=username]', 'carol@initech.example');
    await visit.pressSlowly('Next', come);
    assert.equal(page.count('discovery'), 0);
    await visit.press('Next');
    await visit.step('password');
  });

  it('has the focus when it is asked for', async (scene) => {
    const { visit } = scene;
    const { come } = await open(scene, { attributes: 'autofocus' });
    const focused = () => document.activeElement?.matches('login-widget input[name=username]');
    await visit.tab.until(() => document.activeElement?.localName === 'input');
    await visit.tab.type('ada');
    await come();
    assert.equal(await visit.tab.run(focused), true);
    assert.equal(await visit.value('input[name=username]'), 'ada');
  });

  it('says what is wrong with what was entered once the rest is there, also to the host', async (scene) => {
    const { visit } = scene;
    const { page, come } = await open(scene);
    await visit.identify('');
    await visit.tab.until(busy);
    await come();
    assert.match(await visit.tab.run(told), /^Enter your email/);
    const heard = await visit.tab.run(() => window.watched.heard.join());
    assert.match(heard, /^login-error [^,]*"identifier_missing"[^,]*,[^,]*"identify"/);
    await visit.identify('carol@initech.example');
    await visit.step('password');
    assert.equal(page.count('discovery'), 1);
  });

  /** She has entered, and reads that the rest did not come. */
  const fail = async (scene: Scene) => {
    const { visit, site } = scene;
    const { page, letRest } = await open(scene);
    await visit.identify('carol@initech.example');
    await visit.tab.until(busy);
    letRest(false);
    await visit.tab.until(
      () => document.querySelector('login-widget [data-part=problem] p') !== null,
    );
    assert.match(await visit.tab.run(told), /not available right now. Try again/);
    assert.equal(await visit.value('input[name=username]'), 'carol@initech.example');
    // The page is told why, once for each time that the rest was asked for.
    await eventually(
      () => Promise.resolve(site.errors.length === 2),
      () => Promise.resolve(`the page was told ${JSON.stringify(site.errors)}`),
    );
    assert.match(site.errors.splice(0).join(), /import|module/i);
    return page;
  };

  it('says so when the rest does not come, and loses nothing', async (scene) => {
    await fail(scene);
    assert.equal(await scene.visit.tab.run(busy), false);
  });

  it(
    'tries again',
    async (scene) => {
      const page = await fail(scene);
      page.rest = Promise.resolve(true);
      await scene.visit.tab.type('\n');
      await scene.visit.step('password');
      assert.equal(page.count('discovery'), 1);
    },
    { firefox: 'it remembers that a module did not come until the page is loaded again' },
  );

  it('is not shown where the visit begins with another one', async (scene) => {
    const { site, visit } = scene;
    const page = site.page({ halves: true });
    await visit.tab.goTo(`${page.address}?login=ok&handoff=h1`);
    await visit.step('signed-in');
    assert.equal(page.count('sso/result'), 1);
  });
});
