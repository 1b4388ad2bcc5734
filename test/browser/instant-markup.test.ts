/** The first step before the script: a person types with real keys while it is still on its way. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { InstantOptions } from '../../src/instant.ts';
import { instantStyleHashes, renderInstantMarkup } from '../../src/instant.ts';
import { discovered } from '../support/browser-suite-answers.ts';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${instantStyleHashes.map((hash) => `'${hash}'`).join(' ')}`,
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

async function open({ site, visit }: Scene, options: InstantOptions = {}) {
  const page = site.page({
    headers: { 'content-security-policy': policy },
    content: renderInstantMarkup(options),
    late: true,
    attributes: options.guest ? 'guest' : '',
    answers: { discovery: discovered({ type: 'password' }) },
  });
  await visit.goTo(page.address);
  return page;
}

async function load({ visit }: Scene) {
  await visit.tab.run(async () => {
    await window.loadWidget();
  });
  await visit.settled();
}

const look = () => {
  const widget = document.querySelector('login-widget');
  const input = widget?.querySelector('input');
  const pieces = [...(widget?.querySelectorAll('[data-part]:not([data-part=status])') ?? [])];
  const frame = widget?.shadowRoot?.querySelector('[part=frame]');
  return {
    typed: input?.value,
    caret: input?.selectionStart,
    focused: document.activeElement === input,
    places: [...pieces, ...(frame ? [frame] : [])].map((piece) => {
      const { x, y, width, height } = piece.getBoundingClientRect();
      return [piece.getAttribute('data-part') ?? 'frame', x, y, width, height].join();
    }),
    forms: document.forms.length,
    address: location.href,
    violations: window.watched.violations,
  };
};

inEachEngine('Instant markup', (it) => {
  for (const late of [0, 500, 3_000]) {
    it(`keeps what is typed while the script is ${String(late)} ms late`, async (scene) => {
      const { visit } = scene;
      const page = await open(scene);
      await visit.fill('input[name=username]', 'carol@');
      const before = await visit.tab.run(look);
      assert.equal(before.typed, 'carol@');
      assert.equal(before.forms, 1);
      await setTimeout(late);
      await load(scene);
      assert.deepEqual(await visit.tab.run(look), before);
      // She just types on.
      await visit.tab.type('initech.example\n');
      await visit.step('password');
      const [{ body } = {}] = page.calls;
      assert.equal((body as { identifier?: string }).identifier, 'carol@initech.example');
    });
  }

  it('does nothing on Enter, and loses nothing, until the script is there', async (scene) => {
    const { visit } = scene;
    const page = await open(scene);
    await visit.identify('carol@initech.example');
    const { typed, address } = await visit.tab.run(look);
    assert.deepEqual([typed, address], ['carol@initech.example', page.address]);
    await load(scene);
    assert.equal(page.calls.length, 0);
    await visit.tab.type('\n');
    await visit.step('password');
  });

  for (const [label, attributes, event] of [
    ['Next', {}, 'login-step {"step":"discovering"'],
    ['Join as guest', { guest: true }, 'login-action {"action":"guest"}'],
  ] as const) {
    it(`keeps a press that the script comes in the middle of: ${label}`, async (scene) => {
      const { visit } = scene;
      await open(scene, attributes);
      await visit.fill('input[name=username]', 'carol@initech.example');
      await visit.pressSlowly(label, async () => {
        await visit.tab.run(async () => {
          await window.loadWidget();
        });
      });
      const count = (start: string) =>
        window.watched.heard.filter((each) => each.startsWith(start)).length === 1;
      await visit.tab.until(count, event);
    });
  }

  it('goes to where the host says when the script never comes', async (scene) => {
    const { visit, site } = scene;
    const other = site.page();
    const action = new URL(other.address).pathname;
    // A policy without form-action lets it.
    await open(scene, { action });
    await visit.identify('carol@initech.example');
    await visit.tab.until((path) => location.pathname === path, action);
  });
});
