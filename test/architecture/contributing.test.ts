/** What the guides say of the tree is true. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './source-files.ts';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

for (const guide of ['CONTRIBUTING.md', 'README.md']) {
  const text = read(guide);

  test(`every path in ${guide} is there`, () => {
    const inCode = text.matchAll(/(?<=[\s`(])(?:\.ci|src|build|demo|test)\/[\w./-]*\w\/?/g);
    const linked = text.matchAll(/(?<=\]\()[\w.][\w./-]*/g);
    const paths = [...inCode, ...linked].map(([path]) => path).filter((path) => path !== 'https');
    assert.ok(paths.length > 10, `${paths.length}`);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  test(`every command in ${guide} is there`, () => {
    const commands = [
      ...text.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z:]+|(?<=run )[a-z]+)/g),
    ];
    assert.ok(commands.length > 2);
    for (const [, name = ''] of commands) assert.ok(name in scripts, name);
  });
}

test('every folder of the sources is in the guide', () => {
  const guide = read('CONTRIBUTING.md');
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}/`);
  assert.deepEqual(
    folders.filter((folder) => !guide.includes(folder)),
    [],
  );
});
