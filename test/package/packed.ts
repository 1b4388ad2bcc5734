import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from './package-file.ts';

const run = promisify(execFile);
const shell = process.platform === 'win32';

/** The package as it would be published, beside nothing of the repository but what npm has installed. */
export interface Packed {
  /** A folder, in which `login-widget` is installed. */
  readonly folder: string;
  /** The tarball. */
  readonly file: string;
  /** Paths in it, in order. */
  readonly paths: readonly string[];
  /** Imports an entry, such as `login-widget/testing`. */
  load(entry: string): Promise<unknown>;
  remove(): Promise<void>;
}

/**
 * Packs what is built, and unpacks it like an installation.
 *
 * @throws What npm or tar says.
 */
export async function packed(): Promise<Packed> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/packed-'));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: root, shell });
  const [{ filename, files }] = JSON.parse(stdout) as [
    { filename: string; files: { path: string }[] },
  ];
  const file = join(folder, filename);
  const home = join(folder, 'node_modules/login-widget');
  await mkdir(home, { recursive: true });
  // GNU tar takes a colon in a path, as Windows has it, for another machine.
  const [from, to] = [file, home].map((path) => relative(root, path)) as [string, string];
  await run('tar', ['-xzf', from, '-C', to, '--strip-components=1'], { cwd: root });
  // A package of its own, or the name would lead to the repository; entries are resolved from there.
  await writeFile(join(folder, 'package.json'), '{ "name": "host" }');
  const resolver = `export const load = (entry) => import(entry);\n`;
  await writeFile(join(folder, 'host.mjs'), resolver);
  const { load } = (await import(pathToFileURL(join(folder, 'host.mjs')).href)) as Pick<
    Packed,
    'load'
  >;
  return {
    folder,
    file,
    paths: files.map(({ path }) => path).sort(),
    load,
    remove: () => rm(folder, { recursive: true }),
  };
}
