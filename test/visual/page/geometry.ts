import { names } from './bad-input-cells.ts';

/** What people read or use. */
const LEAVES = '[data-part=heading], p, bdi, label, input, select, button, a';
const CONTROLS = 'input, select, button, a';
/** CSS pixels that may be lost to rounding. */
const ROUNDING = 1;

export function badPlaces(section: HTMLElement): string[] {
  const card = cardOf(section).getBoundingClientRect();
  const leaves = leavesOf(section);
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('makes the page wider');
  for (const [index, leaf] of leaves.entries()) {
    const box = leaf.getBoundingClientRect();
    if (!isBetween(box, card)) found.push(`${nameOf(leaf)} sticks out of the card`);
    // A text field scrolls.
    const lines = leaf.matches('input, select') ? [] : linesOf(leaf);
    if (!lines.every((line) => isBetween(line, box) && isAt(line, box))) {
      found.push(`text sticks out of ${nameOf(leaf)}`);
    }
    for (const other of leaves.slice(index + 1)) {
      if (isOver(box, other.getBoundingClientRect()) && !belong(leaf, other)) {
        found.push(`${nameOf(other)} lies over ${nameOf(leaf)}`);
      }
    }
  }
  return found;
}

/** A name keeps its own order, and what comes before and behind it stays there, whatever their directions. */
export function badOrder(section: HTMLElement): string[] {
  return leavesOf(section).flatMap((leaf) => {
    const [text] = leaf.childNodes;
    if (!(text instanceof Text)) return [];
    const base = getComputedStyle(leaf).direction === 'rtl' ? -1 : 1;
    return [...orderOf(text, names.rtl, -1, base), ...orderOf(text, names.ltr, 1, base)].map(
      (what) => `${what} in ${nameOf(leaf)}`,
    );
  });
}

export async function outOfReach(section: HTMLElement): Promise<string[]> {
  const found: string[] = [];
  for (const control of leavesOf(section)) {
    if (!control.matches(CONTROLS) || control.closest('[inert]')) continue;
    const what = await reach(control);
    if (what) found.push(`${nameOf(control)} ${what}`);
  }
  return found;
}

/** @returns What is wrong. */
async function reach(control: HTMLElement): Promise<string | null> {
  control.focus();
  // Some engines scroll a little later, and only until a part of it is there; a person scrolls on.
  for (let frames = 60; frames > 0 && !isOnScreen(control); frames -= 1) {
    await new Promise(requestAnimationFrame);
  }
  if (!isOnScreen(control)) return 'is not seen';
  control.scrollIntoView({ block: 'nearest' });
  const { top, bottom, left, width, height } = control.getBoundingClientRect();
  const whole = top > -ROUNDING && bottom < innerHeight + ROUNDING;
  if (!whole && height <= innerHeight) return 'is not seen as a whole';
  const root = control.getRootNode() as Document | ShadowRoot;
  const there = Math.min(Math.max(top + height / 2, 0), innerHeight - 1);
  return root.elementFromPoint(left + width / 2, there) === control ? null : 'is not met';
}

const isOnScreen = (control: Element) =>
  isOver(control.getBoundingClientRect(), new DOMRect(0, 0, innerWidth, innerHeight));

function cardOf(section: HTMLElement): Element {
  const card = section.querySelector('login-widget')?.shadowRoot?.querySelector('[part=frame]');
  if (!card) throw new Error(`There is no card in ${section.id}.`);
  return card;
}

function leavesOf(section: HTMLElement): HTMLElement[] {
  const light = section.querySelectorAll<HTMLElement>(`[data-login-widget] :is(${LEAVES})`);
  const shadow = cardOf(section).querySelectorAll<HTMLElement>(LEAVES);
  return [...light, ...shadow].filter((leaf) => {
    const { width, height } = leaf.getBoundingClientRect();
    // What is there for screen readers and password managers only is as good as a point.
    return width > 1 && height > 1 && !leaf.closest('[data-aside]') && leaf.checkVisibility();
  });
}

function linesOf(leaf: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(leaf);
  return [...range.getClientRects()];
}

const isBetween = (inner: DOMRect, outer: DOMRect) =>
  inner.left >= outer.left - ROUNDING && inner.right <= outer.right + ROUNDING;

/** A line may be higher than what it counts for, so its middle is asked. */
const isAt = ({ top, height }: DOMRect, outer: DOMRect) =>
  top + height / 2 >= outer.top && top + height / 2 <= outer.bottom;

const isOver = (one: DOMRect, other: DOMRect) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > ROUNDING &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > ROUNDING;

/** The button that shows a secret stands in its field. */
const belong = (field: Element, button: Element) =>
  button.matches('[data-part=reveal]') && button.previousElementSibling === field;

function nameOf(leaf: Element): string {
  return `${leaf.localName} “${(leaf.textContent || leaf.getAttribute('name')) ?? ''}”`;
}

/** @param own Direction of the name: 1 from left to right. @param base That of the text around it. */
function orderOf(text: Text, name: string, own: 1 | -1, base: 1 | -1): string[] {
  const start = text.data.indexOf(name);
  if (start < 0) return [];
  const end = start + name.length;
  const found: string[] = [];
  if (!follows(at(text, end - 2), at(text, end - 1), own)) found.push('the name is out of order');
  const inside = Array.from(name, (_, index) => at(text, start + index));
  const before = at(text, text.data.slice(0, start).search(/\S[\s\u2068]*$/));
  const behind = at(text, indexOf(text, /[^\s\u2069]/, end));
  if (!inside.every((letter) => follows(before, letter, base))) {
    found.push('what is before the name is not');
  }
  if (!inside.every((letter) => follows(letter, behind, base))) {
    found.push('what is behind the name is not');
  }
  return found;
}

/** @returns -1 when there is none. */
function indexOf({ data }: Text, what: RegExp, from: number): number {
  const found = data.slice(from).search(what);
  return found < 0 ? found : from + found;
}

/** @returns Null when there is no such character. */
function at(text: Text, index: number): DOMRect | null {
  if (index < 0 || index >= text.length) return null;
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect();
}

/** Nothing is wrong with characters on different lines. By their middles: some engines widen those at ends. */
function follows(one: DOMRect | null, other: DOMRect | null, direction: 1 | -1): boolean {
  if (!one || !other) return true;
  const lines = Math.abs(one.bottom - other.bottom);
  if (lines > Math.min(one.height, other.height) / 2) return true;
  return (middle(other) - middle(one)) * direction >= -ROUNDING;
}

const middle = ({ left, width }: DOMRect) => left + width / 2;
