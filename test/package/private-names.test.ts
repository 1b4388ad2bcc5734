/** Names that the scripts for pages shorten are nobody else's. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { privateNames } from '../../build/private-names.mjs';
import { root } from './package-file.ts';

const dist = (path: string) => readFileSync(`${root}dist/${path}`, 'utf8');
/** Declarations of what hosts and servers say and read. */
const told = [
  'attributes',
  'backend/contract',
  'backend/login-backend',
  'events',
  'machine/values',
  'messages/en',
  'messages/messages',
  'options',
];

const sources = ['src', 'build'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(`${root}${folder}/${path}`, 'utf8') })),
);

/** Texts in code: a name in one of them may be how a member is asked for. */
function textsOf(path: string, text: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    // In a type it asks for nothing.
    if (!ts.isLiteralTypeNode(node)) ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

const texts = new Set(sources.flatMap(({ path, text }) => textsOf(path, text)));

for (const name of privateNames) {
  test(`${name} is a member of ours, that nobody is told of`, () => {
    const word = new RegExp(`\\b${name}\\b`);
    assert.ok(sources.some(({ text }) => word.test(text)));
    assert.equal(texts.has(name), false, 'it stands in a text');
    for (const path of told) {
      assert.doesNotMatch(dist(`${path}.d.ts`).replace(/\/\*\*.*?\*\//gs, ''), word, path);
    }
    assert.doesNotMatch(dist('custom-elements.json'), new RegExp(`"name": "${name}"`));
  });
}
