import corporate from './corporate.css?raw';
import meetings from './meetings.css?raw';
import portal from './portal.css?raw';

/** The worked brands, as the style sheets that a host page would have. */
export const brandSheets: Readonly<Record<string, string>> = { portal, meetings, corporate };

/** The declarations of such a sheet, by property. */
export function declarationsOf(sheet: string): ReadonlyMap<string, string> {
  const lines = sheet.matchAll(/^ +([\w-]+): (.+);$/gm);
  return new Map(Array.from(lines, ([, property = '', value = '']) => [property, value]));
}
