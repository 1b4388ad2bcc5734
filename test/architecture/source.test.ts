/** What the text of src/ must not hold, and where things may stand that have one place. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';
import { root, sourceFiles } from './source-files.ts';

const LONGEST = 220;

function where(holds: (file: SourceFile) => boolean): string[] {
  return sourceFiles.filter(holds).map(({ path }) => path);
}

/** Each place where a pattern stands outside comments. */
function matches(pattern: RegExp): string[] {
  return sourceFiles.flatMap(({ path, code }) =>
    Array.from(code.matchAll(pattern), ([text]) => `${path}: ${text}`),
  );
}

test('the sources are found', () => {
  assert.ok(where(({ path }) => path === 'element.ts').length === 1);
  assert.ok(sourceFiles.length > 20);
});

test('the machine compiles without DOM, Node or timers', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '--noEmit', '-p', join(root, 'src/machine/tsconfig.json')];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('the machine knows no clock, no chance and no waiting', () => {
  const impure = /^(Date|performance|random|crypto|Promise|async|await)$/;
  const found = sourceFiles
    .filter(({ folder }) => folder === 'machine')
    .flatMap(({ path, nodes }) =>
      nodes
        .filter(
          (node) => ts.isIdentifier(node) || ts.isModifier(node) || ts.isAwaitExpression(node),
        )
        .map((node) => (ts.isAwaitExpression(node) ? 'await' : node.getText()))
        .filter((name) => impure.test(name))
        .map((name) => `${path}: ${name}`),
    );
  assert.deepEqual(found, []);
});

test('waiting has its place: the flow, the ports that it waits for, and what waits for them all', () => {
  const waiting = where(({ nodes }) =>
    nodes.some(
      (node) => ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier),
    ),
  );
  const allowed =
    /^(flow\/perform-effect|element|browser-ports|first-step|when-free|(backend|sso|oidc|testing)\/.+)\.ts$/;
  assert.deepEqual(
    waiting.filter((path) => !allowed.test(path)),
    [],
  );
});

test('events are sent from one place, at the top', () => {
  assert.deepEqual(
    where(({ code }) => /\bdispatchEvent\b/.test(code)),
    // The second tells elements of a language, and the host nothing; the third stands for a person who types.
    ['events.ts', 'messages/add-language.ts', 'testing/element-driver.ts'],
  );
  const senders = where(({ imports }) =>
    imports.some(({ target, typeOnly }) => target === 'events.ts' && !typeOnly),
  );
  assert.deepEqual(
    senders.filter((path) => path.includes('/')),
    [],
  );
});

test('nothing becomes markup, style or code from text', () => {
  const markup =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|unsafeHTML|unsafeSVG|unsafeStatic)\b/g;
  const style = /\bstyle=|\bstyleMap\b|\.cssText\b|\.style\b|'style'|<style\b/g;
  const code = /\bdocument\.write|\beval\b|\bnew Function\b|\bjavascript:/g;
  for (const pattern of [markup, code]) assert.deepEqual(matches(pattern), []);
  // Markup for servers, whose style a page can allow by its hash.
  const inServers = (place: string) => place === 'instant/instant-markup.ts: <style';
  assert.deepEqual(
    matches(style).filter((place) => !inServers(place)),
    [],
  );
});

test('no address but the configured one is known', () => {
  // Names of namespaces, and one of no page, which nobody asks for.
  const names =
    /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml)$|^https:\/\/page\.invalid$|^http:\/\/openid\.net\/specs\//;
  // WebFinger asks the domain that was typed, of a host that wants it so.
  const typed = 'https://${domain}';
  const addresses = sourceFiles.flatMap(
    ({ code }) => code.match(/\b(https?|wss?):\/\/[^'"`\s)]+/g) ?? [],
  );
  assert.deepEqual(
    addresses.filter((address) => !names.test(address) && address !== typed),
    [],
  );
});

test(`files have at most ${String(LONGEST)} lines`, () => {
  const long = sourceFiles
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST);
  assert.deepEqual(long, []);
});
