/**
 * `npm run build`: dist/ with one module for each file of src/ and their types, and dist/standalone.js with
 * everything inside, dist/locales/ with the languages for it. Says how big that is. The old dist/ stays until the new one is complete.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Linter } from 'eslint';
import { build } from 'vite';
import { giveUp, Refusal } from './demo/start/refusal.mjs';
import { runCommand } from './demo/start/run-command.mjs';

/** What the stand-alone file may weigh: bytes after brotli 11. The aim is 20 000. */
export const BUDGET = 30_000;

/**
 * @param {Buffer} file
 * @returns {{ raw: number, gzip: number, brotli: number }} Bytes, at the highest levels.
 */
export function sizesOf(file) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    raw: file.length,
    gzip: gzipSync(file, { level: 9 }).length,
    brotli: brotliCompressSync(file, quality).length,
  };
}

/**
 * What keeps code from running in an ES2022 browser under a strict Content-Security-Policy: syntax it does
 * not know (decorators come out of the bundler as they went in, without a warning) and code made from text.
 *
 * @param {string} code An ES module.
 * @returns {string[]} One line for each finding.
 */
export function findUnsafeCode(code) {
  const globals = { window: false, setTimeout: false, setInterval: false };
  const messages = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-globals': ['error', 'Function'],
    },
  });
  return messages.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/**
 * Each language as a small file beside the stand-alone one.
 *
 * @param {string} root
 * @param {string} out
 * @returns {Promise<import('vite').BuildOptions>}
 */
async function locales(root, out) {
  const files = await readdir(join(root, 'src/messages/locales'));
  return {
    target: 'es2022',
    outDir: join(out, 'locales'),
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: files.map((file) => join(root, 'src/messages/locales', file)),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  };
}

/** @param {{ allowOversize: boolean }} options */
async function buildPackage({ allowOversize }) {
  const root = dirname(fileURLToPath(import.meta.url));
  await mkdir(join(root, '.cache'), { recursive: true });
  const out = await mkdtemp(join(root, '.cache/build-'));
  try {
    const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', out];
    const code = await runCommand('node', tsc, { cwd: root });
    if (code !== 0) throw new Refusal('The types are wrong; dist/ is as it was.');
    await build({ root, build: { outDir: out }, logLevel: 'warn' });
    const options = await locales(root, out);
    await build({ root, logLevel: 'warn', configFile: false, publicDir: false, build: options });
    const { instantStyles } = await import(pathToFileURL(join(out, 'instant.js')).href);
    await writeFile(join(out, 'instant.css'), Object.values(instantStyles).join('\n'));

    const standalone = await readFile(join(out, 'standalone.js'));
    const unsafe = findUnsafeCode(String(standalone));
    if (unsafe.length > 0) throw new Refusal(`standalone.js would fail: ${unsafe.join('; ')}`);
    await chmod(out, 0o755);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(out, join(root, 'dist'));

    const { raw, gzip, brotli } = sizesOf(standalone);
    const languages = await Promise.all(
      (await readdir(join(root, 'dist/locales'))).map(async (name) => ({
        name,
        size: sizesOf(await readFile(join(root, 'dist/locales', name))).brotli,
      })),
    );
    const [greatest] = languages.sort((one, other) => other.size - one.size);
    console.log(
      `dist/locales/: ${languages.length} files, the greatest ${greatest?.name} with brotli ${greatest?.size}`,
    );
    console.log(`dist/standalone.js: ${raw} bytes, gzip ${gzip}, brotli ${brotli} of ${BUDGET}`);
    if (brotli > BUDGET && !allowOversize) {
      throw new Refusal(`dist/standalone.js is ${brotli - BUDGET} bytes above its budget.`);
    }
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { 'allow-oversize': { type: 'boolean' } } });
    return { allowOversize: values['allow-oversize'] ?? false };
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(error.message) : error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildPackage(readOptions());
  } catch (error) {
    giveUp(error);
  }
}
