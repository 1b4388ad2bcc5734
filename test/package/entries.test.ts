/** The package, as it is published. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { packageFile, root } from './package-file.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('every entry is there', () => {
  const targets = Object.values(packageFile.exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .filter((target) => !target.includes('*'));
  assert.ok(targets.length > 4);
  for (const target of targets) assert.ok(existsSync(join(root, target)), target);
});

test('nothing but lit and zod is needed', () => {
  assert.deepEqual(Object.keys(packageFile.dependencies).sort(), ['lit', 'zod']);
});

test('modules stay apart and readable, and each leads back to its source', () => {
  const paths = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((path) => `dist/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.js') && !path.startsWith('dist/locales/'));
  assert.ok(paths.length > 60);
  for (const path of paths) {
    const code = read(path);
    const [, map = ''] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(code) ?? [];
    const { sources, sourcesContent } = JSON.parse(read(join(dirname(path), map))) as {
      sources: string[];
      sourcesContent?: (string | null)[];
    };
    // What is not published must be in the map itself.
    assert.equal(sourcesContent?.filter(Boolean).length, sources.length, path);
    if (path.startsWith('dist/standalone')) continue;
    assert.equal(sources.length, 1, path);
    assert.match(sources[0] ?? '', /src\/.+\.ts$/, path);
    const longest = Math.max(...code.split('\n').map(({ length }) => length));
    assert.ok(longest < 1_000, `${path} has a line of ${longest}`);
  }
});

test('the sheet of the form is the one that the element brings along', async () => {
  const { formSheetText } = await import('../../src/styles/form-sheet.ts');
  assert.equal(read('dist/login-widget.css'), formSheetText.trim());
});
