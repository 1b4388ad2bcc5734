import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

/** What is built, in this order: the file that tells its age, and what it is made from. */
const targets = [
  {
    name: 'login-widget',
    output: 'dist/standalone.js',
    sources: [
      'src',
      'build',
      'package.json',
      'vite.config.ts',
      'tsconfig.json',
      'tsconfig.build.json',
    ],
    command: ['build/build.mjs'],
  },
  {
    name: 'demo pages',
    output: 'demo/dist/index.html',
    sources: ['demo/pages', 'demo/vite.config.ts', 'build', 'src'],
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config=demo/vite.config.ts',
      '--logLevel=warn',
    ],
  },
];

/**
 * Builds the package and the demo's pages where they are missing or older than their sources.
 *
 * @param {string} root
 * @param {{ always?: boolean, allowOversize?: boolean }} [options] `always`: whatever their age.
 *   `allowOversize`: a script above its size budget is no reason to stop.
 * @throws {Refusal} When a build fails.
 */
export async function ensureBuilt(root, { always = false, allowOversize = false } = {}) {
  for (const { name, output, sources, command } of targets) {
    const [first = ''] = sources;
    if (!existsSync(join(root, first))) continue;
    const built = await changedAt(join(root, output));
    const changed = await Promise.all(sources.map((source) => changedAt(join(root, source))));
    if (!always && built > Math.max(...changed)) continue;
    console.log(`Building ${name} …`);
    const args = name === 'login-widget' && allowOversize ? ['--allow-oversize'] : [];
    const code = await runCommand('node', [...command, ...args], { cwd: root });
    if (code !== 0) throw new Refusal(`Building ${name} failed (exit code ${code}), see above.`);
  }
}

/**
 * The latest change of a file or of anything in a folder, removals included; 0 when it is missing.
 *
 * @param {string} path
 * @returns {Promise<number>} Milliseconds since 1970.
 */
async function changedAt(path) {
  const stats = await stat(path).catch(() => null);
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = (await readdir(path)).map((name) => changedAt(join(path, name)));
  return Math.max(stats.mtimeMs, ...(await Promise.all(inside)));
}
