import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.ts';
import { decision, Harness } from './harness.ts';

/** Accents from every corner: hues, washed out and glaring, from nearly black to nearly white. */
const accents = [0, 30, 55, 120, 180, 230, 275, 320].flatMap((hue) =>
  [5, 30, 45, 55, 70, 96].flatMap((lightness) =>
    [10, 60, 100].map((saturation) => `hsl(${[hue, `${saturation}%`, `${lightness}%`].join(' ')})`),
  ),
);

const canvas = new OffscreenCanvas(1, 1);
const pixel = canvas.getContext('2d', { willReadFrequently: true });

/** Relative luminance of what the screen would show (WCAG 2.2, Relative luminance). */
function luminance(color: string): number {
  if (!pixel) throw new Error('There is no canvas.');
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('contrast', function () {
  this.timeout(30_000);

  for (const theme of ['light', 'dark']) {
    it(`${theme}: is enough with any accent of the host, on the button, in links and of the focus`, async () => {
      const walk = await Harness.mount(
        { discover: decision({ type: 'password' }) },
        html`<login-widget theme=${theme}></login-widget>`,
      );
      await walk.identify('carol@initech.example');
      const style = (part: string) => {
        const piece = walk.element.querySelector(`[data-part=${part}]`);
        if (!piece) throw new Error(`There is no ${part}.`);
        piece.getAnimations().forEach((each) => {
          each.finish();
        });
        return getComputedStyle(piece);
      };
      const card = walk.element.shadowRoot?.querySelector('[part=frame]');
      if (!card) throw new Error('There is no card.');
      walk.secret.focus();
      for (const accent of accents) {
        walk.element.style.setProperty('--login-widget-accent', accent);
        const surface = getComputedStyle(card).backgroundColor;
        const submit = style('submit');
        const link = style('link').color;
        const ring = getComputedStyle(walk.secret).outlineColor;
        const chip = style('account').backgroundColor;
        const text = style('account').color;
        expect(contrast(submit.color, submit.backgroundColor), `button ${accent}`).to.be.least(4.5);
        expect(contrast(link, surface), `link ${accent}`).to.be.least(4.5);
        expect(contrast(link, chip), `link on ${chip}, ${accent}`).to.be.least(4.5);
        expect(contrast(text, chip), `name on ${chip}, ${accent}`).to.be.least(7);
        expect(contrast(ring, surface), `ring ${accent}`).to.be.least(3);
      }
    });
  }

  it('is enough between what is derived from text and surface', async () => {
    const pairs = ['#000 #fff', '#333 #fdfbf7', '#1b2a4a #eef3ff', '#fff #000', '#e8e6ff #1a1333'];
    for (const pair of pairs) {
      const [text = '', surface = ''] = pair.split(' ');
      const element = await fixture<HTMLElement>(
        html`<login-widget support-href="/h"></login-widget>`,
      );
      element.style.setProperty('--login-widget-text', text);
      element.style.setProperty('--login-widget-surface', surface);
      const support = element.shadowRoot?.querySelector('a');
      const input = element.querySelector('input');
      if (!support || !input) throw new Error('Something is missing.');
      expect(contrast(getComputedStyle(support).color, surface), pair).to.be.least(4.5);
      expect(contrast(getComputedStyle(input).borderTopColor, surface), pair).to.be.least(3);
    }
  });
});
