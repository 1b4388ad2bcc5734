import type { PuppeteerTab } from '../support/browser-suite-tab.ts';
import { WebDriverTab } from '../support/browser-suite-tab.ts';
import type { Scene } from '../support/browser-suite.ts';
import { difference, readSnapshot, takeSnapshot } from './snapshots.ts';

/** What can be reached by Tab or by headings, in the form's order; the rest is text. */
const HEARD = '[role=heading], button, input, select';
/** The lines of a snapshot that tell of it. */
const LINES = /^ *(heading|button|textbox|combobox|checkbox) ("(?:[^"\\]|\\.)*")/gm;

interface Heard {
  readonly role: string;
  readonly name: string;
}

/**
 * Compares what the engine tells a screen reader with the snapshot of a state: all of it where the engine shows
 * its tree, else roles and names.
 *
 * @returns What differs.
 */
export async function hear({ name, visit: { tab } }: Scene, state: string): Promise<string[]> {
  const stored = await readSnapshot(state);
  if (name === 'chromium') return difference(stored, await takeSnapshot(tab));
  const wanted = [...stored.matchAll(LINES)].map(([, role = '', text = '']) => ({
    role,
    name: JSON.parse(text) as string,
  }));
  return tab instanceof WebDriverTab ? compare(tab, wanted) : missing(tab as PuppeteerTab, wanted);
}

/** One after the other, by WebDriver. */
async function compare(tab: WebDriverTab, wanted: readonly Heard[]): Promise<string[]> {
  const count = await tab.run(number, HEARD);
  if (count !== wanted.length) return [`${String(count)} things, not ${String(wanted.length)}`];
  const complaints: string[] = [];
  for (const [index, { role, name }] of wanted.entries()) {
    const found = await tab.named(`[data-heard="${String(index)}"]`);
    // WebKitGTK takes a closed list for the button that opens it.
    const same = found.role === (role === 'combobox' ? 'button' : role);
    if (!same || found.name !== name)
      complaints.push(`${found.role} "${found.name}", not ${role} "${name}"`);
  }
  return complaints;
}

/** Marks what is heard by its number. @returns How much there is. */
function number(css: string): number {
  const all = [...document.querySelectorAll(`login-widget :is(${css})`)];
  for (const each of all) each.removeAttribute('data-heard');
  const heard = all.filter((each) => each.checkVisibility() && !each.closest('[aria-hidden=true]'));
  heard.forEach((each, index) => {
    each.setAttribute('data-heard', String(index));
  });
  return heard.length;
}

/** Names that were found already: Firefox takes long to compute those of a whole page. */
const known = new Set<string>();

/** By names alone, as Firefox computes them for whoever looks for one; it has no role for masked fields. */
async function missing({ page }: PuppeteerTab, wanted: readonly Heard[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { role, name } of wanted.filter((each) => !known.has(each.name))) {
    known.add(name);
    const found = await page.$$(`::-p-aria([name="${name}"])`);
    const things = await Promise.all(
      found.map((each) => each.evaluate((element, css) => element.matches(css), HEARD)),
    );
    if (!things.includes(true)) complaints.push(`no ${role} "${name}"`);
  }
  return complaints;
}
