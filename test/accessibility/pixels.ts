import type { Tab } from '../support/browser-suite-tab.ts';
import { PuppeteerTab } from '../support/browser-suite-tab.ts';

/** A part of the page, in CSS px from its top and left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of an element of the widget, with some px around it. */
export function boxOf(tab: Tab, css: string, around = 0): Promise<Box> {
  return tab.run(
    (selector, margin) => {
      const element = document.querySelector(`login-widget ${selector}`);
      if (!element) throw new Error(`There is no ${selector}.`);
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        x: x + scrollX - margin,
        y: y + scrollY - margin,
        width: width + 2 * margin,
        height: height + 2 * margin,
      };
    },
    css,
    around,
  );
}

/** A picture of a part of the page, as it is painted. @returns PNG in base64. */
export function picture(tab: Tab, clip: Box): Promise<string> {
  if (!(tab instanceof PuppeteerTab)) throw new Error('Only puppeteer takes pictures here.');
  return tab.page.screenshot({ clip, encoding: 'base64' });
}

/**
 * How many pixels of a picture stand out at 3:1 (WCAG 1.4.11): from the other picture at the same place, or from
 * the colour that most of it has.
 */
export function standOut(tab: Tab, image: string, other: string | null = null): Promise<number> {
  return tab.run(inPage, image, other);
}

async function inPage(image: string, other: string | null): Promise<number> {
  const pixels = async (png: string) => {
    const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
  };
  const luminances = (data: ArrayLike<number>) => {
    const linear = (value: number) =>
      value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return Array.from({ length: data.length / 4 }, (_, index) => {
      const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) =>
        linear(data[index * 4 + part] ?? 0),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
  };
  const here = luminances(await pixels(image));
  const counts = new Map<number, number>();
  for (const value of here) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[most = 0] = []] = [...counts].sort(([, one], [, two]) => two - one);
  const there = other === null ? here.map(() => most) : luminances(await pixels(other));
  return here.filter((value, index) => {
    const against = there[index] ?? 0;
    return (Math.max(value, against) + 0.05) / (Math.min(value, against) + 0.05) >= 3;
  }).length;
}
