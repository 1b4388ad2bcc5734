import type { Tab } from '../support/browser-suite-tab.ts';

/** What has the focus, and how that shows. */
export interface Focus {
  /** What it is called; null: nothing has it. */
  readonly name: string | null;
  /** In the element, its shadow root included. */
  readonly inside: boolean;
  /** CSS px from the edges where reading begins: the top, and the left or the right. */
  readonly top: number;
  readonly start: number;
  readonly ring: {
    /** CSS px. */
    readonly width: number;
    /** Against what is beside it (WCAG 1.4.11). */
    readonly contrast: number;
  };
  /** The middle of it can be seen and pressed. */
  readonly uncovered: boolean;
}

export function focusOf(tab: Tab): Promise<Focus> {
  return tab.run(inPage);
}

function inPage(): Focus {
  const widget = document.querySelector('login-widget');
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const nothing = !focused || focused === document.body || focused === document.documentElement;
  const ring = { width: 0, contrast: 0 };
  if (nothing || !focused) {
    return { name: null, inside: false, top: 0, start: 0, ring, uncovered: false };
  }
  const root = focused.getRootNode();
  const inside = root instanceof ShadowRoot ? root.host === widget : !!widget?.contains(focused);
  const label = 'labels' in focused ? (focused as HTMLInputElement).labels?.[0] : undefined;
  const name = focused.ariaLabel ?? label?.textContent ?? focused.textContent;

  /** The element around, as it is laid out. */
  const around = (element: Element): Element | null => {
    const parent = element.assignedSlot ?? element.parentNode;
    return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
  };
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): number[] => {
    if (!context) return [];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const ground = (from: Element | null): string => {
    for (let at = from; at instanceof Element; at = around(at)) {
      const { backgroundColor } = getComputedStyle(at);
      if (rgba(backgroundColor)[3] === 255) return backgroundColor;
    }
    return 'Canvas';
  };
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = rgba(colour).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(focused);
  // Drawn inwards, it lies on the element itself, or on what shines through it.
  const beside = ground(parseFloat(outlineOffset) < 0 ? focused : around(focused));
  const [one, other] = [luminance(outlineColor), luminance(beside)];
  ring.width = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
  ring.contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  focused.scrollIntoView({ block: 'nearest' });
  const { left, right, top, width, height } = focused.getBoundingClientRect();
  const rtl = getComputedStyle(focused).direction === 'rtl';
  const scope = root instanceof ShadowRoot ? root : document;
  const middle = scope.elementFromPoint(left + width / 2, top + height / 2);
  return {
    name: name.trim(),
    inside,
    top: top + scrollY,
    start: rtl ? document.documentElement.clientWidth - right : left,
    ring,
    uncovered: middle !== null && (middle === focused || focused.contains(middle)),
  };
}
