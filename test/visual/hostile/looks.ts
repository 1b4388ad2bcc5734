/** What each piece of a form looks like: by its name, the values of its box and of its properties. */
export type Looks = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Shown {
  readonly element: Element;
  /** In the shadow root; pieces are measured from its corner. */
  readonly card: Element;
}

/** Spacing of text is everyone's to change (WCAG 1.4.12), and so is the direction that a page is read in. */
const FREE = /^(letter-spacing|word-spacing|line-height|direction|unicode-bidi)$/;
/** Of no effect on elements like these, or a matter of taste of a whole page, as is how smooth its glyphs are. */
const UNSEEN = new RegExp(
  [
    'text-size-adjust|-webkit-tap-highlight-color|text-rendering|.*font-smoothing|font-synthesis',
    'accent-color|image-rendering|paint-order|touch-action|scroll-|scrollbar-|will-change|resize',
    'field-sizing|clear|tab-size|quotes|list-style|counter-|caption-side|empty-cells|table-layout',
    'border-collapse|.*border-.*spacing|break-|text-combine|-webkit-text-combine|text-orientation',
    '-webkit-text-orientation|color-scheme|object-|shape-|.*box-orient|.*box-decoration-break',
    '-webkit-line-clamp|isolation|backface-|transform-style|hanging-punctuation',
    'background-blend-mode|text-decoration-color|text-emphasis-color|-webkit-text-stroke-color',
    'text-underline-',
    // What the box tells already, in another way.
    'margin|top|right|bottom|left|inset|perspective-origin|transform-origin',
  ]
    .join('|')
    .replace(/.+/, '^($&)'),
);
/** Parts that a host may style, and what would be seen of it. To ask for all of it takes minutes. */
const PSEUDO: Readonly<Record<string, readonly string[]>> = {
  '::before': ['content'],
  '::after': ['content'],
};
/** Of what is not shown, or by the system, as options of a list are. */
const HIDDEN = ['display', 'color', 'background-color'];
const CONTROLS = 'input:not([tabindex="-1"]), select, button, a';

export function readLooks({ element, card }: Shown): Looks {
  const origin = card.getBoundingClientRect();
  const looks: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, piece] of piecesOf({ element, card })) {
    const box = boxOf(piece, origin);
    // What is not shown looks like nothing, and is slow to ask.
    looks[name] = box ? { box, ...stylesOf(piece) } : pick(getComputedStyle(piece), HIDDEN);
    if (!box) continue;
    for (const [pseudo, properties] of Object.entries(PSEUDO)) {
      const style = getComputedStyle(piece, pseudo);
      looks[name + pseudo] = pick(style, properties);
    }
  }
  return looks;
}

export function readFocused(shown: Shown): Looks {
  const looks: Record<string, Readonly<Record<string, string>>> = {};
  for (const [name, piece] of piecesOf(shown)) {
    if (!(piece instanceof HTMLElement) || !piece.matches(CONTROLS)) continue;
    if (!piece.checkVisibility()) continue;
    piece.focus();
    looks[`${name}:focus`] = { focused: String(piece.matches(':focus')), ...stylesOf(piece) };
    piece.blur();
  }
  return looks;
}

/** @returns Null when it has none. */
function boxOf(piece: Element, origin: DOMRect): string | null {
  if (piece.getClientRects().length === 0) return null;
  const { x, y, width, height } = piece.getBoundingClientRect();
  const box = [x - origin.x, y - origin.y, width, height];
  return box.map((value) => value.toFixed(2)).join(' ');
}

/** By a name that says where it is. */
function piecesOf({ element, card }: Shown): [string, Element][] {
  const light = element.querySelectorAll('[data-login-widget], [data-login-widget] *');
  const shadow = [card, ...card.querySelectorAll('a')];
  return [...light, ...shadow].map((piece, index) => {
    const { localName } = piece;
    const part = piece.getAttribute('data-part') ?? piece.getAttribute('name') ?? '';
    return [`${String(index)} ${localName}${part && ` ${part}`}`, piece];
  });
}

function stylesOf(piece: Element): Record<string, string> {
  const style = getComputedStyle(piece);
  const seen = (name: string) => !name.startsWith('--') && !FREE.test(name) && !UNSEEN.test(name);
  return pick(style, [...style].filter(seen));
}

function pick(style: CSSStyleDeclaration, properties: readonly string[]): Record<string, string> {
  return Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)]));
}
