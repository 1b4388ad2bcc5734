import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPng } from './picture.ts';
import type { Difference } from './compare-shot.ts';
import type { Shot } from './shoot-sheets.ts';

/** Where people look; never committed. */
export const outFolder = fileURLToPath(new URL('../out/', import.meta.url));

/**
 * Writes all cells on one page, what differs first, and each sheet as an image.
 *
 * @returns Path of the page.
 */
export async function writeContactSheet(
  shots: readonly Shot[],
  differences: readonly Difference[],
): Promise<string> {
  for (const folder of ['sheets', 'differences']) {
    await rm(join(outFolder, folder), { recursive: true, force: true });
    await mkdir(join(outFolder, folder), { recursive: true });
  }
  for (const { sheet, image } of shots) {
    await writeFile(join(outFolder, 'sheets', `${sheet.name}.png`), image);
  }
  const rows = await Promise.all(differences.map(writeDifference));
  const path = join(outFolder, 'index.html');
  await writeFile(path, page(rows.join('\n'), cellsOf(shots)));
  return path;
}

async function writeDifference({ sheet, cell, what, pictures }: Difference, index: number) {
  const images = await Promise.all(
    Object.entries(pictures ?? {}).map(async ([name, picture]) => {
      const file = `differences/${String(index)}-${name}.png`;
      await writeFile(join(outFolder, file), await toPng(picture));
      return `<figure><img src="${file}" alt=""><figcaption>${name}</figcaption></figure>`;
    }),
  );
  return `<section><h3>${cell} <small>${sheet.name}: ${what}</small></h3>
    <div>${images.join('')}</div></section>`;
}

/** Each cell by itself, as all sheets show it. */
function cellsOf(shots: readonly Shot[]): string {
  const names = new Set(shots.flatMap(({ places }) => places.map(({ name }) => name)));
  const sections = [...names].map((name) => {
    const views = shots.flatMap(({ sheet, places }) => {
      const place = places.find((each) => each.name === name);
      if (!place) return [];
      const { x, y, width, height } = place;
      const style = [
        `width:${String(width)}px`,
        `height:${String(height)}px`,
        `background:url(sheets/${sheet.name}.png) -${String(x)}px -${String(y)}px`,
      ].join(';');
      return `<figure><div style="${style}"></div><figcaption>${sheet.name}</figcaption></figure>`;
    });
    return `<section id="${name}"><h3>${name}</h3><div>${views.join('')}</div></section>`;
  });
  return sections.join('\n');
}

function page(differences: string, cells: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>login-widget: everything it can look like</title>
    <style>
      body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; }
      section > div { display: flex; gap: 12px; overflow-x: auto; zoom: 0.6; }
      figure { flex: none; margin: 0; }
      figcaption { font-size: 20px; }
      small { font-weight: 400; }
    </style>
  </head>
  <body>
    <h1>Everything it can look like</h1>
    <h2>Not as it was accepted</h2>
    ${differences || '<p>Nothing.</p>'}
    <h2>All cells</h2>
    ${cells}
  </body>
</html>
`;
}
