import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ElementDeclaration, Manifest } from '../../../build/manifest.ts';
import { elementOf } from '../../../build/manifest.ts';
import type { Integrity } from '../../../build/standalone-tag.ts';
import { standaloneTag } from '../../../build/standalone-tag.ts';
import type { Example } from './reference/examples.ts';
import { exampleMarkup, exampleModule, readExamples } from './reference/examples.ts';
import { snippetMarkup, tableMarkup } from './reference/markup.ts';
import { referenceTables } from './reference/tables.ts';

/** The scripts of the examples, and with a slash and its fragment the one of an example. */
const MODULE = 'virtual:examples';

/**
 * Fills in what the docs cannot say by themselves: tables from custom-elements.json, an example for each
 * attribute, event and recipe, a brand of the demo, and the tag with the hash of the built file.
 *
 * @param dist Folder of the built package.
 * @param folder Folder of the examples.
 */
export function docs(dist: string, folder: string): Plugin {
  return {
    name: 'docs',
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : null),
    load: (id) => (id.startsWith(`\0${MODULE}`) ? loadScripts(id, dist, folder) : null),
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => (path === '/docs/index.html' ? fill(html, dist, folder) : html),
    },
  };
}

function readElement(dist: string): ElementDeclaration {
  return elementOf(
    JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')) as Manifest,
  );
}

/** Attributes and events in the order of the reference. */
function examplesByGroup(dist: string, folder: string) {
  const { attributes, events } = readElement(dist);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return {
    attributes: readExamples(folder, 'attributes', names(attributes)),
    events: readExamples(folder, 'events', names(events)),
    recipes: readExamples(folder, 'recipes'),
  };
}

function loadScripts(id: string, dist: string, folder: string): string {
  const examples = Object.values(examplesByGroup(dist, folder)).flat();
  const wanted = examples.find((example) => id.endsWith(`/${example.id}`));
  if (wanted) return exampleModule(wanted);
  const scripted = examples.filter(({ script }) => script.trim() !== '');
  const imports = scripted.map(
    (example, index) => `import s${index} from '${MODULE}/${example.id}';`,
  );
  const entries = scripted.map((example, index) => `'${example.id}': s${index}`);
  return `${imports.join('\n')}\nexport const scripts = { ${entries.join(', ')} };\n`;
}

function fill(html: string, dist: string, folder: string): string {
  const tables = referenceTables(readElement(dist));
  const examples: Readonly<Record<string, readonly Example[]>> = examplesByGroup(dist, folder);
  const integrity = JSON.parse(
    readFileSync(join(dist, 'standalone.integrity.json'), 'utf8'),
  ) as Integrity;
  return html
    .replace(/<div data-table="([^"]*)"><\/div>/g, (place, name: string) => {
      const table = tables[name];
      return table ? tableMarkup(table, name) : place;
    })
    .replace(/<div data-examples="([^"]*)"><\/div>/g, (_, group: string) =>
      (examples[group] ?? []).map(exampleMarkup).join('\n'),
    )
    .replace(/<div data-brand-sheet="([^"]*)"><\/div>/g, (_, name: string) => {
      const sheet = readFileSync(join(folder, `../../brands/${name}.css`), 'utf8');
      return snippetMarkup(sheet.replace(/^\/\*.*\*\/\n/, '').trim(), 'the style');
    })
    .replace('<div data-standalone-tag></div>', () =>
      snippetMarkup(standaloneTag(integrity), 'the tag'),
    );
}
