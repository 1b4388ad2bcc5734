import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../../demo/start/refusal.mjs';

/**
 * Folders of test/ whose tests run in Node; those in `accessibility`, `browser`, `e2e`, `hosts` and `visual` drive
 * browsers from there. All others run inside of browsers.
 */
const nodeFolders = [
  'accessibility',
  'architecture',
  'bench',
  'server',
  'saml',
  'many',
  'package',
  'browser',
  'e2e',
  'hosts',
  'visual',
];

/** Paths from the root of the repository, with `/`, in order. */
export interface TestFiles {
  readonly node: readonly string[];
  readonly browser: readonly string[];
}

/**
 * @param wanted Paths from where the command was given, or from the root; empty: all test files.
 * @throws {Refusal} When a wanted file is no test of ours.
 */
export async function findTestFiles(root: string, wanted: readonly string[]): Promise<TestFiles> {
  const found = (await readdir(join(root, 'test'), { recursive: true, encoding: 'utf8' }))
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `test/${path.replaceAll(sep, '/')}`)
    .sort();
  const chosen = wanted.length === 0 ? found : wanted.map((path) => choose(path, found, root));
  return {
    node: chosen.filter((path) => runsInNode(path)),
    browser: chosen.filter((path) => !runsInNode(path)),
  };
}

function choose(path: string, found: readonly string[], root: string): string {
  const fromRoot = relative(root, resolve(root, path)).replaceAll(sep, '/');
  if (found.includes(fromRoot)) return fromRoot;
  throw new Refusal(`${path} is no test file (test/**/*.test.ts).`);
}

function runsInNode(path: string): boolean {
  return nodeFolders.includes(path.split('/')[1] ?? '');
}
