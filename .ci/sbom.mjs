/**
 * `npm run sbom`: prints the bill of materials of the published package (CycloneDX, JSON), by npm's own
 * `npm sbom` over what the lock file holds for it. Asked in the repository, whose workspace the demo is, npm 11
 * leaves lit out and names the package after its folder.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {string} name */
const read = async (name) =>
  JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'));

const { name, version, description, license, dependencies } = await read('package.json');
const lock = await read('package-lock.json');
const published = { name, version, description, license, dependencies };

/** @type {Record<string, unknown>} */
const packages = { '': published };
/** @param {Record<string, string>} needed */
function collect(needed) {
  for (const each of Object.keys(needed)) {
    const place = `node_modules/${each}`;
    if (place in packages) continue;
    packages[place] = lock.packages[place];
    collect(lock.packages[place].dependencies ?? {});
  }
}
collect(dependencies);

const scratch = await mkdtemp(join(tmpdir(), 'sbom-'));
try {
  // npm names the package after its folder.
  const folder = join(scratch, name);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(published));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const options = { cwd: folder, shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync('npm', args, { ...options, encoding: 'utf8' });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status ?? 1;
} finally {
  await rm(scratch, { recursive: true });
}
