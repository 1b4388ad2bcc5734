/**
 * `npm run release`: all that comes before publishing a version, and then the command that does it, which is
 * left to whoever may. Looks at the repository, runs every test, packs, and says what is in the package.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { giveUp, Refusal } from '../demo/start/refusal.mjs';
import { runCommand } from '../demo/start/run-command.mjs';
import { report, weigh } from './weigh.mjs';

register();
const { checkRelease } = await import('./release-checks.ts');
const { readStandaloneTag, standaloneTag, writeStandaloneTag } =
  await import('./standalone-tag.ts');

const root = fileURLToPath(new URL('..', import.meta.url));

function refuseArguments() {
  try {
    parseArgs({ options: {} });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(`npm run release takes no arguments: ${error.message}`);
  }
}

/** The tag that people copy must load what is published. */
async function checkReadme() {
  const integrity = JSON.parse(
    await readFile(join(root, 'dist/standalone.integrity.json'), 'utf8'),
  );
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const tag = standaloneTag(integrity);
  if (readStandaloneTag(readme) === tag) return integrity.files['standalone.js'];
  await writeFile(join(root, 'README.md'), writeStandaloneTag(readme, tag));
  throw new Refusal('README.md had the tag of another build, and has this one now: commit it.');
}

async function release() {
  refuseArguments();
  const { version, notes } = checkRelease(root);
  const tests = await runCommand('node', ['test/run.mjs'], { cwd: root });
  if (tests !== 0) throw new Refusal('Something failed, see above; nothing is packed.');
  const hash = await checkReadme();

  const folder = join(root, '.cache/release');
  await mkdir(folder, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const shell = process.platform === 'win32';
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell }));
  for (const { path, size } of packed.files) console.log(`${String(size).padStart(8)}  ${path}`);
  report(weigh(join(root, 'dist')));
  console.log(`
${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked
dist/standalone.js: ${hash}

${notes}

Nothing is published. Version ${version} is, by this, where a CI vouches for it (npm's trusted publishing):

  git tag v${version} && git push origin v${version}
  npm publish --provenance --access public .cache/release/${packed.filename}`);
}

try {
  await release();
} catch (error) {
  giveUp(error);
}
