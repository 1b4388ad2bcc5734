/**
 * `npm run build`: dist/ with one module for each file of src/ and their types; dist/standalone.js with
 * everything inside, and dist/locales/ with the languages for it. Says how big that is, and its hash. The old
 * dist/ stays until the new one is complete.
 */
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Linter } from 'eslint';
import { register } from 'tsx/esm/api';
import { build } from 'vite';
import { giveUp, Refusal } from '../demo/start/refusal.mjs';
import { minifyFile } from './minify.mjs';
import { report, weigh } from './weigh.mjs';

register();
const { compile } = await import('./compile.ts');
const { customData, webTypes } = await import('./editor-data.ts');
const { makeManifest } = await import('./make-manifest.ts');
const { elementOf } = await import('./manifest.ts');
const { Sources } = await import('./sources.ts');
const { integrityOf } = await import('./standalone-tag.ts');

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

/** What pages load by a script tag: everything in one file, or in two, the first step first. */
const SCRIPTS = ['standalone.js', 'standalone-first.js', 'standalone-rest.js'];

/**
 * @param {string} root
 * @param {string} outDir
 * @param {Record<string, string>} input
 * @param {import('vite').Rolldown.OutputOptions} [output]
 */
async function bundle(root, outDir, input, output) {
  const rolldownOptions = { input, ...(output && { output }) };
  await build({ root, logLevel: 'warn', build: { outDir, rolldownOptions } });
}

/**
 * @param {string} out
 * @param {string} module
 */
const load = (out, module) => import(pathToFileURL(join(out, module)).href);
const isScript = (/** @type {string} */ name) => name.endsWith('.js');

/**
 * Each language as one small file, that a page fetches when it needs it: it leaves its texts where any copy
 * of the script finds them, be it there already or not. The modules they were made from go.
 *
 * @param {string} out
 */
async function writeLanguages(out) {
  const sources = join(out, 'messages/locales');
  for (const name of (await readdir(sources)).filter(isScript)) {
    await import(pathToFileURL(join(sources, name)).href);
  }
  const { texts, LANGUAGE_ADDED } = await load(out, 'messages/add-language.js');
  const { pack } = await load(out, 'messages/packed.js');
  const { en } = await load(out, 'messages/en.js');
  await mkdir(join(out, 'locales'));
  for (const [tag, messages] of texts) {
    const packed = pack(messages, en).replace(/[\\`]|\$\{/g, '\\$&');
    const code = [
      `(globalThis[Symbol.for('${LANGUAGE_ADDED}')]??=new Map).set('${tag}',\`${packed}\`);`,
      `globalThis.dispatchEvent?.(new Event('${LANGUAGE_ADDED}'));\n`,
    ];
    await writeFile(join(out, `locales/${tag}.js`), code.join('\n'));
    await writeFile(join(out, `locales/${tag}.d.ts`), 'export {};\n');
  }
  await rm(sources, { recursive: true });
}

/**
 * Notes what each file for a script tag is pinned by: a page that loads it from elsewhere says so.
 *
 * @param {string} root
 * @param {string} out
 */
async function writeIntegrity(root, out) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const languages = (await readdir(join(out, 'locales'))).filter(isScript).sort();
  /** @type {Record<string, string>} */
  const files = {};
  for (const name of [...SCRIPTS, ...languages.map((each) => `locales/${each}`)]) {
    files[name] = integrityOf(await readFile(join(out, name)));
  }
  const integrity = { version, files };
  await writeFile(join(out, 'standalone.integrity.json'), JSON.stringify(integrity, null, 2));
  return integrity;
}

/**
 * The sheets as files, for pages that link them.
 *
 * @param {string} out
 */
async function writeStyles(out) {
  const { instantStyles } = await load(out, 'instant.js');
  await writeFile(join(out, 'instant.css'), Object.values(instantStyles).join('\n'));
  const { formSheetText } = await load(out, 'styles/form-sheet.js');
  await writeFile(join(out, 'login-widget.css'), formSheetText.trim());
}

/**
 * What editors and the docs know of the element.
 *
 * @param {import('./sources.ts').Sources} sources
 * @param {string} out
 * @param {string} version
 */
async function writeManifest(sources, out, version) {
  const { properties, defaults } = await load(out, 'options.js');
  const { formSheetText } = await load(out, 'styles/form-sheet.js');
  const { frameSheetText } = await load(out, 'styles/frame-sheet.js');
  const styles = formSheetText + frameSheetText;
  const manifest = makeManifest(sources, { properties, defaults, styles });
  const element = elementOf(manifest);
  const files = {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': customData(element),
    'web-types.json': webTypes(element, version),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(out, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}

/** @param {{ allowOversize: boolean }} options */
async function buildPackage({ allowOversize }) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await mkdir(join(root, '.cache'), { recursive: true });
  const out = await mkdtemp(join(root, '.cache/build-'));
  try {
    const program = compile(root, out);
    await bundle(root, out, { standalone: 'src/index.ts' }, { codeSplitting: false });
    await bundle(root, out, { 'standalone-first': 'src/first-step.ts' });
    for (const name of SCRIPTS) await minifyFile(join(out, name));
    await writeLanguages(out);
    const integrity = await writeIntegrity(root, out);
    await writeStyles(out);
    await writeManifest(new Sources(root, program), out, integrity.version);

    for (const name of SCRIPTS) {
      const unsafe = findUnsafeCode(await readFile(join(out, name), 'utf8'));
      if (unsafe.length > 0) throw new Refusal(`${name} would fail: ${unsafe.join('; ')}`);
    }
    await chmod(out, 0o755);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(out, join(root, 'dist'));

    const heavy = report(weigh(join(root, 'dist')));
    console.log(`dist/standalone.js: ${integrity.files['standalone.js']}`);
    if (heavy.length > 0 && !allowOversize) throw new Refusal(heavy.join('\n'));
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
