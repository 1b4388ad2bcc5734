/** What editors read, made from custom-elements.json. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Manifest } from '../../build/manifest.ts';
import { elementOf } from '../../build/manifest.ts';
import { packageFile, root } from './package-file.ts';

interface Named {
  readonly name: string;
}
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const names = (list: readonly Named[]) => list.map(({ name }) => name);
const element = elementOf(read('dist/custom-elements.json') as Manifest);

test('Visual Studio Code knows the tag, its attributes and their values', () => {
  const { tags } = read('dist/vscode.html-custom-data.json') as {
    tags: (Named & { attributes: (Named & { values?: Named[]; valueSet?: string })[] })[];
  };
  assert.deepEqual(names(tags), ['login-widget']);
  const { attributes = [] } = tags[0] ?? {};
  assert.deepEqual(names(attributes), names(element.attributes));
  const find = (wanted: string) => attributes.find(({ name }) => name === wanted);
  assert.deepEqual(names(find('theme')?.values ?? []), ['light', 'dark', 'auto']);
  assert.equal(find('guest')?.valueSet, 'v');
  assert.equal(find('backend')?.values, undefined);
});

test('JetBrains editors know attributes, properties, events, slots and styles', () => {
  const { version, contributions } = read('dist/web-types.json') as {
    version: string;
    contributions: {
      html: {
        elements: (Named & {
          attributes: Named[];
          slots: Named[];
          js: { properties: Named[]; events: Named[] };
          css: { properties: Named[]; parts: Named[] };
        })[];
      };
    };
  };
  assert.equal(version, packageFile.version);
  const [tag] = contributions.html.elements;
  assert.ok(tag);
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const { name, attributes, slots, js, css } = tag;
  assert.deepEqual(
    [name, attributes, slots, js.properties, js.events, css.properties, css.parts].map((list) =>
      typeof list === 'string' ? list : names(list),
    ),
    [
      'login-widget',
      ...[
        element.attributes,
        element.slots,
        fields,
        element.events,
        element.cssProperties,
        element.cssParts,
      ].map(names),
    ],
  );
});

test('defaults of custom properties are told without private names', () => {
  assert.ok(element.cssProperties.length > 10);
  for (const { name, default: fallback } of element.cssProperties) {
    assert.doesNotMatch(fallback, /--_|^$/, name);
  }
});
