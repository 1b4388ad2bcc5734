/** The package, as it is published. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
}
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;

test('every entry is there', () => {
  const targets = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .filter((target) => !target.includes('*'));
  assert.ok(targets.length > 4);
  for (const target of targets) assert.ok(existsSync(new URL(target, root)), target);
});

test('nothing but lit and zod is needed', () => {
  assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['lit', 'zod']);
});

for (const entry of ['index.js', 'element.js', 'backend/contract.js', 'instant.js']) {
  test(`${entry} can be imported where there is no document`, () => {
    const address = new URL(`dist/${entry}`, root).href;
    const script = `
      if (typeof document !== 'undefined') throw new Error('There is a document.');
      const entry = await import(${JSON.stringify(address)});
      console.log(Object.keys(entry).length);`;
    const args = ['--input-type=module', '--eval', script];
    assert.ok(Number(execFileSync(process.execPath, args, { encoding: 'utf8' })) > 0);
  });
}

test('it holds what is built, and nothing else', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const cwd = fileURLToPath(root);
  const shell = process.platform === 'win32';
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd, encoding: 'utf8', shell })) as [
    { files: { path: string }[] },
  ];
  const paths = packed.files.map(({ path }) => path);
  assert.ok(paths.includes('dist/standalone.js'));
  const strangers = paths.filter(
    (path) => !/^(dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(path),
  );
  assert.deepEqual(strangers, []);
});
