/** Arrows in src/ lead from the outside inwards, to the machine; none is ever turned round. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Import, SourceFile } from './source-files.ts';
import { sourceFiles } from './source-files.ts';

/**
 * What the files of a folder may import besides each other: folders, files, modules of packages. After
 * "type" only types. Files at the top may import everything, except where a rule below says less.
 */
const rules: Readonly<Record<string, readonly string[]>> = {
  machine: [],
  messages: ['type machine', 'version.ts'],
  // Schemas live once, in the contract: the return from SSO is read with them too.
  backend: ['type machine', 'zod/mini'],
  sso: ['type machine', 'backend/contract.ts', 'zod/mini'],
  flow: ['machine', 'backend', 'sso', 'type lit'],
  views: [
    'type machine',
    'messages',
    'lit',
    'identifier.ts',
    'type events.ts',
    'type options.ts',
    'type first-options.ts',
  ],
  styles: ['lit'],
  // The first step without a DOM: what it looks like is decided elsewhere.
  instant: ['messages', 'views', 'styles', 'form-attributes.ts', 'first-options.ts'],
  // Another backend, in the place of the REST one.
  oidc: ['type machine', 'backend', 'sso', 'zod/mini', 'oauth4webapi'],
};

/** What an entry of its own needs beyond them. */
const ofOneFolder: Readonly<Record<string, RegExp>> = {
  frameworks: /^(react|@lit\/react|vue|svelte\/elements|solid-js)$/,
  oidc: /^oauth4webapi$/,
};

/** Folders that use the element from outside, like a host; nothing that ships in it imports them. */
const outside = ['frameworks', 'testing'];

/** Folders that are entries of their own, beside the element; it does without them. */
const beside = ['oidc'];

/** Leaves at the top: values from nowhere but packages, types from anywhere inside. */
const leaves = [
  'identifier.ts',
  'first-options.ts',
  'events.ts',
  'form-attributes.ts',
  'unique-ids.ts',
];

/** What all others make up; only files at the top import it. */
const outermost = ['element.ts', 'define.ts', 'index.ts'];

const packages = /^(lit|lit\/html\.js|lit\/directives\/[a-z-]+\.js|zod\/mini)$/;

function violations(check: (file: SourceFile, imported: Import) => boolean): string[] {
  return sourceFiles.flatMap((file) =>
    file.imports
      .filter((imported) => !check(file, imported))
      .map(({ target, typeOnly }) => `${file.path} → ${typeOnly ? 'type ' : ''}${target}`),
  );
}

function isAllowed({ folder }: SourceFile, { target, typeOnly }: Import): boolean {
  if (target.startsWith(`${folder}/`)) return true;
  const allowed = rules[folder] ?? [];
  return allowed.some((rule) => {
    const name = rule.replace(/^type /, '');
    return (typeOnly || name === rule) && (target === name || target.startsWith(`${name}/`));
  });
}

test('every folder has a rule', () => {
  const folders = new Set(sourceFiles.map(({ folder }) => folder));
  for (const folder of ['', ...outside]) folders.delete(folder);
  assert.deepEqual([...folders].sort(), Object.keys(rules).sort());
});

test('folders import inwards only', () => {
  const inFolders = violations(
    (file, imported) => ['', ...outside].includes(file.folder) || isAllowed(file, imported),
  );
  assert.deepEqual(inFolders, []);
});

test('what is outside or beside is imported from there only', () => {
  const fromInside = violations(({ folder }, { target }) => {
    const [to = ''] = target.split('/');
    return ![...outside, ...beside].includes(to) || folder === to;
  });
  assert.deepEqual(fromInside, []);
});

test('leaves import types only', () => {
  const fromLeaves = violations(
    ({ path }, { target, typeOnly }) => !leaves.includes(path) || typeOnly || packages.test(target),
  );
  assert.deepEqual(fromLeaves, []);
});

test('the element is imported from the top only', () => {
  const fromBelow = violations(
    ({ folder, path }, { target }) =>
      !outermost.includes(target) ||
      outside.includes(folder) ||
      (folder === '' && outermost.indexOf(path) !== 0 && !leaves.includes(path)),
  );
  assert.deepEqual(fromBelow, []);
});

test('no module but those of lit and zod/mini is needed', () => {
  const known = new Set(sourceFiles.map(({ path }) => path));
  assert.deepEqual(
    violations(
      ({ folder }, { target }) =>
        known.has(target) || packages.test(target) || ofOneFolder[folder]?.test(target) === true,
    ),
    [],
  );
});

test('no file imports itself through others', () => {
  const values = new Map(
    sourceFiles.map(({ path, imports }) => [
      path,
      imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(path), `a circle: ${[...trail, path].join(' → ')}`);
    if (done.has(path)) return;
    for (const target of values.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of values.keys()) follow(path, []);
});
