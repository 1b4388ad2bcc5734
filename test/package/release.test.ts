/** What `npm run release` looks at before it does anything. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { checkRelease, sectionOf } from '../../build/release-checks.ts';
import { writeStandaloneTag } from '../../build/standalone-tag.ts';
import { root } from './package-file.ts';

const changelog = `# Changelog

## [Unreleased]

### Added

- Something for later.

## [1.2.3] - 2026-01-31

- Something new.

## [1.2.2] - 2026-01-01
`;
let folder: string;

const git = (...args: string[]) => {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@host.example'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
};
async function commit(version: string, text = changelog) {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ version }));
  await writeFile(join(folder, 'CHANGELOG.md'), text);
  git('add', '.');
  git('commit', '--quiet', '--message', 'test');
}
const refused = (words: RegExp) => {
  assert.throws(() => checkRelease(folder), { name: 'Refusal', message: words });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'));
  git('init', '--quiet');
});
afterEach(() => rm(folder, { recursive: true }));

test('all is there', async () => {
  await commit('1.2.3');
  assert.deepEqual(checkRelease(folder), { version: '1.2.3', notes: '- Something new.' });
});

test('what is not committed stands in the way, by its name', async () => {
  await commit('1.2.3');
  await writeFile(join(folder, 'stray.txt'), '');
  refused(/stray\.txt/);
});

test('a version needs a section of its own that says something', async () => {
  for (const version of ['1.2.4', '1.2.2', '1.2']) assert.equal(sectionOf(changelog, version), '');
  await commit('1.2.4');
  refused(/"## \[1\.2\.4\] - YYYY-MM-DD"/);
  await commit('1.2.2');
  refused(/"## \[1\.2\.2\] - YYYY-MM-DD"/);
});

test('a version is one, and is released once', async () => {
  await commit('1.2');
  refused(/the version "1\.2", which npm does not take/);
  await commit('1.2.3');
  git('tag', 'v1.2.3');
  refused(/Version 1\.2\.3 was released before/);
});

test('outside of a repository, git says so', async () => {
  await commit('1.2.3');
  await rm(join(folder, '.git'), { recursive: true });
  refused(/^git status does not work here: .*not a git repository/s);
});

test('arguments are refused before anything is done', () => {
  const script = join(root, 'build/release.mjs');
  const ran = spawnSync(process.execPath, [script, '--force'], { encoding: 'utf8' });
  assert.equal(ran.status, 1);
  assert.equal(ran.stdout, '');
  assert.match(ran.stderr, /^npm run release takes no arguments: .*--force.*\n$/);
});

test('the tag in the README is written in its place', () => {
  const place = 'before\n\n<!-- standalone-tag -->\n\n```html\nold\n```\n\nafter\n';
  assert.equal(
    writeStandaloneTag(place, '$& new'),
    place.replace('old', () => '$& new'),
  );
});
