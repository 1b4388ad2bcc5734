import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean } | undefined> }} Lock */

/**
 * Runs `npm ci` unless what is installed is what package-lock.json asks for.
 *
 * @param {string} root The folder of package-lock.json.
 * @param {{ what?: string }} [options] `what`: how people call what is installed there.
 * @throws {Refusal} When npm cannot install.
 */
export async function ensureDependencies(root, { what } = {}) {
  const wanted = await readLock(join(root, 'package-lock.json'));
  const installed = await readLock(join(root, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Refusal(`There is no readable package-lock.json in ${root}.`);
  if (installed && fulfils(installed, wanted)) return;
  const usual = installed ? 'changed dependencies' : 'dependencies';
  console.log(`Installing ${what ?? usual} (npm ci) …`);
  let errors = '';
  const onStderr = (/** @type {string} */ text) => {
    errors += text;
  };
  // A NODE_ENV=production of the caller must not leave out what builds.
  const code = await runCommand('npm', ['ci', '--include=dev'], { cwd: root, onStderr });
  if (code === 127) throw new Refusal('npm was not found; it comes with Node.js.');
  if (code !== 0) throw new Refusal(explain(errors, code));
}

/**
 * @param {string} errors What npm wrote.
 * @param {number} code
 */
function explain(errors, code) {
  const unreachable =
    /\b(ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|E[A-Z]*TIMEDOUT)\b/;
  const [reason] = unreachable.exec(errors) ?? [];
  if (reason) return `npm ci cannot reach the npm registry (${reason}); is there a network?`;
  return `${errors.trim()}\nnpm ci failed (exit code ${code}), see above.`;
}

/**
 * Compares versions, not times: a checkout touches package-lock.json without changing it.
 *
 * @param {Lock} installed
 * @param {Lock} wanted
 */
function fulfils(installed, wanted) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed.packages[path];
    return found ? found.version === entry?.version : entry?.optional === true;
  });
}

/**
 * @param {string} path
 * @returns {Promise<Lock | null>} Null when it is missing or broken.
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
