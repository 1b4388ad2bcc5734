import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, 'demo/hosts');
const shell = process.platform === 'win32';

/** Names of the example hosts. */
export const hostNames: readonly string[] = (await readdir(sources)).sort();

/**
 * Packs the package as it would be published.
 *
 * @param folder where the file goes
 * @returns its path
 */
export async function packPackage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: root, shell });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, filename);
}

/**
 * Installs an example in a folder of its own, with nothing there before, as somebody does who copied it; only
 * the package comes from a file instead of the registry. Builds it if it has a build.
 *
 * @throws what `npm` says
 */
export async function installHost(name: string, packed: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(sources, name), folder, { recursive: true });
  const path = join(folder, 'package.json');
  const file = JSON.parse(await readFile(path, 'utf8')) as {
    dependencies: Record<string, string>;
    scripts: Record<string, string>;
  };
  file.dependencies['login-widget'] = `file:${packed}`;
  await writeFile(path, JSON.stringify(file));
  const options = { cwd: folder, shell, maxBuffer: 10_000_000 };
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], options);
  if (file.scripts['build']) await run('npm', ['run', 'build'], options);
}
