/** What people set in their system or browser for themselves: colours, contrast, motion. */
import assert from 'node:assert/strict';
import type { Tab } from '../support/browser-suite-tab.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Preferences } from './media.ts';
import { prefer } from './media.ts';
import { open } from './open.ts';
import { boxOf, picture, standOut } from './pixels.ts';
import { states } from './states.ts';

/** A page can't set these for itself, and only Chromium's protocol sets them from outside. */
const elsewhere = { firefox: 'can’t be set from here', webkit: 'can’t be set from here' };

/** How the same page may look. */
const looks: Readonly<Record<string, Preferences>> = {
  light: {},
  dark: { 'prefers-color-scheme': 'dark' },
  'forced colours': { 'forced-colors': 'active' },
  'forced colours, dark': { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
};

async function wear(tab: Tab, preferences: Preferences): Promise<void> {
  const scheme = preferences['prefers-color-scheme'] ?? 'light';
  await prefer(tab, { 'prefers-color-scheme': scheme, ...preferences });
  await tab.run((colours) => {
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
const focusable: Readonly<Record<string, readonly string[]>> = {
  identify: ['[name=username]', '[name=remember]', '[data-part=submit]'],
  'password-wrong': ['[data-secret]', '[data-part=reveal]', '[data-part=account] button'],
  'password-or-sso': ['[data-part=way]', '[data-part=link]'],
  'activate-questions': ['select'],
};

inEachEngine('What people set for themselves', (it) => {
  it(
    'A-17, A-21 every sign stands out at 3:1, in forced colours too',
    async (scene) => {
      const { tab } = scene.visit;
      const unseen: string[] = [];
      for (const [what, state, css, least] of signs) {
        await open(scene, states[state] ?? assert.fail(state));
        // Spinners turn up late.
        await tab.until((at) => {
          const part = document.querySelector(`login-widget ${at}`);
          return part !== null && getComputedStyle(part, '::after').opacity === '1';
        }, css);
        for (const [look, preferences] of Object.entries(looks)) {
          await wear(tab, preferences);
          const pixels = await standOut(tab, await picture(tab, await boxOf(tab, css, 4)));
          if (pixels < least) unseen.push(`${what}, ${look}: ${String(pixels)} px`);
        }
        await prefer(tab, {});
      }
      assert.deepEqual(unseen, []);
    },
    elsewhere,
  );

  it(
    'A-17 in forced colours, it is seen whether a secret is shown',
    async (scene) => {
      const { tab } = scene.visit;
      await open(scene, states['password'] ?? assert.fail());
      await wear(tab, { 'forced-colors': 'active' });
      const box = await boxOf(tab, '[data-part=reveal]');
      const masked = await picture(tab, box);
      await tab.run(() => document.querySelector<HTMLElement>('[data-part=reveal]')?.click());
      assert.ok((await standOut(tab, await picture(tab, box), masked)) >= 12);
      await prefer(tab, {});
    },
    elsewhere,
  );

  it(
    'A-16 what has the focus changes by a ring of 2 px all round at 3:1, in every look',
    async (scene) => {
      const { tab } = scene.visit;
      const faint: string[] = [];
      for (const [state, controls] of Object.entries(focusable)) {
        await open(scene, states[state] ?? assert.fail(state));
        // From now on the focus counts as moved by keys.
        await tab.press('Tab');
        for (const [look, preferences] of Object.entries(looks)) {
          await wear(tab, preferences);
          for (const css of controls) {
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
            if (changed >= wanted * 0.95) continue;
            faint.push(`${css}, ${look}: ${String(changed)} of ${wanted.toFixed()} px`);
          }
        }
        await prefer(tab, {});
      }
      assert.deepEqual(faint, []);
    },
    elsewhere,
  );

  it(
    'A-21 who asks for more contrast gets it: nothing is muted, and edges are as strong as text',
    async (scene) => {
      const { tab } = scene.visit;
      const colours = () =>
        [
          ['[data-part=heading]', 'color'] as const,
          ['[data-part=hint]', 'color'] as const,
          ['[name=new-password]', 'border-block-start-color'] as const,
        ].map(([css, property]) => {
          const part = document.querySelector(`login-widget ${css}`);
          return part && getComputedStyle(part).getPropertyValue(property);
        });
      await open(scene, states['change-password'] ?? assert.fail());
      for (const scheme of ['light', 'dark']) {
        await wear(tab, { 'prefers-color-scheme': scheme });
        assert.equal(new Set(await tab.run(colours)).size, 3, scheme);
        await wear(tab, { 'prefers-color-scheme': scheme, 'prefers-contrast': 'more' });
        assert.equal(new Set(await tab.run(colours)).size, 1, scheme);
      }
      await prefer(tab, {});
    },
    elsewhere,
  );

  it(
    'A-18 with reduced motion nothing moves',
    async (scene) => {
      const { tab } = scene.visit;
      const moving = () =>
        document.getAnimations().map((animation) => (animation as CSSAnimation).animationName);
      for (const state of ['discovering', 'verifying', 'returning', 'signed-in']) {
        await open(scene, states[state] ?? assert.fail(state));
        const before = await tab.run(moving);
        assert.equal(before.includes('login-widget-turn'), state !== 'signed-in', state);
        await prefer(tab, { 'prefers-reduced-motion': 'reduce' });
        const kept = (await tab.run(moving)).filter((name) => name !== 'login-widget-late');
        assert.deepEqual(kept, [], state);
        await prefer(tab, {});
      }
    },
    elsewhere,
  );
});
