/** What people set in their system or browser for themselves: colours, contrast, motion, size. */
import assert from 'node:assert/strict';
import { PuppeteerTab } from '../support/browser-suite-tab.ts';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import { cutOff } from './cut-off.ts';
import type { Preferences } from './media.ts';
import { prefer } from './media.ts';
import { open } from './open.ts';
import { boxOf, picture, standOut } from './pixels.ts';
import { states } from './states.ts';

/** A page can't set these for itself, and only Chromium's protocol sets them from outside. */
const elsewhere = { firefox: 'can’t be set from here', webkit: 'can’t be set from here' };

const FORCED: Preferences = { 'forced-colors': 'active' };

/** Opens a state as somebody sees it who has set something. */
async function openWith(
  scene: Scene,
  state: string,
  preferences: Preferences,
  scheme = 'light',
): Promise<void> {
  await prefer(scene.visit.tab, { 'prefers-color-scheme': scheme, ...preferences });
  await open(scene, states[state] ?? assert.fail(state));
  await scene.visit.tab.run((colours) => {
    document.documentElement.style.colorScheme = colours;
    document.documentElement.style.background = 'Canvas';
  }, scheme);
}

/** What has to be seen, and how many px of it there are at least. */
const signs: readonly (readonly [what: string, state: string, css: string, pixels: number])[] = [
  ['the eye', 'password', '[data-part=reveal]', 60],
  ['the crossed eye', 'password-shown', '[data-part=reveal]', 60],
  ['the mark of a problem', 'password-wrong', '[role=alert] p', 60],
  ['the tick', 'signed-in', '[data-part=heading]', 60],
  ['the turning ring of a button', 'verifying', '[data-part=submit]', 60],
  ['the turning ring of a step', 'returning', '[data-part=progress]', 60],
  ['the edge of a field', 'identify', '[name=username]', 400],
  ['the edge of a box to tick', 'identify', '[name=remember]', 40],
  ['the edge of another way', 'choose', '[data-part=way]', 400],
];

/** Everything that can get the focus. */
const focusable: readonly (readonly [state: string, css: string])[] = [
  ['identify', '[name=username]'],
  ['identify', '[name=remember]'],
  ['identify', '[data-part=submit]'],
  ['password-wrong', '[data-secret]'],
  ['password-wrong', '[data-part=reveal]'],
  ['password-wrong', '[data-part=account] button'],
  ['password-or-sso', '[data-part=way]'],
  ['password-or-sso', '[data-part=link]'],
  ['activate-questions', 'select'],
];

inEachEngine('What people set for themselves', (it) => {
  for (const [title, preferences] of [
    ['A-21 every sign stands out at 3:1', {}],
    ['A-17 in forced colours too, every sign stands out', FORCED],
  ] as const) {
    it(
      title,
      async (scene) => {
        const { tab } = scene.visit;
        const unseen: string[] = [];
        for (const scheme of ['light', 'dark']) {
          for (const [what, state, css, least] of signs) {
            await openWith(scene, state, preferences, scheme);
            // Spinners turn up late.
            await tab.until((at) => {
              const part = document.querySelector(`login-widget ${at}`);
              return part !== null && getComputedStyle(part, '::after').visibility === 'visible';
            }, css);
            const pixels = await standOut(tab, await picture(tab, await boxOf(tab, css, 4)));
            if (pixels < least) unseen.push(`${what}, ${scheme}: ${String(pixels)} px`);
          }
        }
        await prefer(tab, {});
        assert.deepEqual(unseen, []);
      },
      elsewhere,
    );
  }

  it(
    'A-17 in forced colours, it is seen whether a secret is shown',
    async (scene) => {
      const { tab } = scene.visit;
      await openWith(scene, 'password', FORCED);
      const box = await boxOf(tab, '[data-part=reveal]');
      const masked = await picture(tab, box);
      await tab.run(() => document.querySelector<HTMLElement>('[data-part=reveal]')?.click());
      assert.ok((await standOut(tab, await picture(tab, box), masked)) >= 12);
      await prefer(tab, {});
    },
    elsewhere,
  );

  for (const [look, preferences, scheme] of [
    ['light', {}, 'light'],
    ['dark', {}, 'dark'],
    ['forced colours', FORCED, 'light'],
    ['forced colours, dark', FORCED, 'dark'],
  ] as const) {
    it(
      `A-16 what has the focus changes by a ring of 2 px all round at 3:1, ${look}`,
      async (scene) => {
        const { tab } = scene.visit;
        const faint: string[] = [];
        for (const [state, css] of focusable) {
          await openWith(scene, state, preferences, scheme);
          // From now on the focus counts as moved by keys.
          await tab.press('Tab');
          await tab.run(() => (document.activeElement as HTMLElement | null)?.blur());
          const box = await boxOf(tab, css);
          const around = await boxOf(tab, css, 8);
          const before = await picture(tab, around);
          await tab.run((at) => {
            const element = document.querySelector<HTMLElement>(`login-widget ${at}`);
            element?.style.setProperty('caret-color', 'transparent');
            element?.focus();
          }, css);
          const changed = await standOut(tab, await picture(tab, around), before);
          const wanted = 2 * 2 * (box.width + box.height);
          if (changed < wanted * 0.95)
            faint.push(`${css}: ${String(changed)} of ${wanted.toFixed()} px`);
        }
        await prefer(tab, {});
        assert.deepEqual(faint, []);
      },
      elsewhere,
    );
  }

  it(
    'A-18 with reduced motion nothing moves',
    async (scene) => {
      const { tab } = scene.visit;
      const moving = () =>
        document.getAnimations().map((animation) => (animation as CSSAnimation).animationName);
      for (const state of ['discovering', 'verifying', 'returning', 'signed-in']) {
        await openWith(scene, state, {});
        const before = await tab.run(moving);
        assert.equal(before.includes('login-widget-turn'), state !== 'signed-in', state);
        await openWith(scene, state, { 'prefers-reduced-motion': 'reduce' });
        const kept = (await tab.run(moving)).filter((name) => name !== 'login-widget-late');
        assert.deepEqual(kept, [], state);
      }
      await prefer(tab, {});
    },
    elsewhere,
  );

  it('A-19 with text twice as large nothing is cut off', async (scene) => {
    const { tab } = scene.visit;
    const cut: string[] = [];
    for (const [name, state] of Object.entries(states)) {
      await open(scene, state);
      await tab.run(() => {
        document.body.style.inlineSize = '640px';
        document.documentElement.style.fontSize = '200%';
      });
      cut.push(...(await tab.run(cutOff)).map((each) => `${name}: ${each}`));
    }
    assert.deepEqual(cut, []);
  });

  it(
    'A-19 zoomed to 400 %, everything is in reach by scrolling one way, and the focus is in sight',
    async (scene) => {
      const { tab } = scene.visit;
      if (!(tab instanceof PuppeteerTab)) throw new Error('Only puppeteer can do this here.');
      const { page } = tab;
      const usual = page.viewport();
      // 1280 × 1024 at 400 %.
      await page.setViewport({ width: 320, height: 256 });
      const lost: string[] = [];
      for (const [name, state] of Object.entries(states)) {
        await open(scene, state);
        lost.push(...(await tab.run(outOfReach)).map((each) => `${name}: ${each}`));
      }
      await page.setViewport(usual);
      assert.deepEqual(lost, []);
    },
    { webkit: 'its window can’t be that small; test/cases/l-people.test.ts has a frame instead' },
  );
});

function outOfReach(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const controls = document.querySelectorAll<HTMLElement>(
    'login-widget :is(input, select, button)',
  );
  const lost = [...controls].filter((control) => {
    if (!control.checkVisibility() || control.closest('[aria-hidden=true]')) return false;
    control.focus();
    const { left, right, top, bottom, height } = control.getBoundingClientRect();
    // One engine is content when a part of it is seen; that must be one to see (WCAG 2.4.11).
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return left < 0 || right > clientWidth + 0.5 || seen < Math.min(height, 12);
  });
  const wide = scrollWidth > clientWidth ? [`${String(scrollWidth)} px wide`] : [];
  return [...wide, ...lost.map((each) => each.outerHTML.slice(0, 90))];
}
