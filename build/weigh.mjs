import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @typedef {{ name: string, budget: number, raw: number, gzip: number, brotli: number }} Weight Bytes. */

/**
 * What scripts may weigh: bytes after brotli 11.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const BUDGETS = { 'standalone.js': 20_000, 'standalone-first.js': 4_300 };

/** What a language may weigh. */
const LANGUAGE_BUDGET = 2_000;

/**
 * @param {Buffer | string} file
 * @returns {number} Bytes after brotli 11.
 */
export function brotliSize(file) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return brotliCompressSync(file, quality).length;
}

/**
 * @param {string} dist
 * @returns {Weight[]} Of every file with a budget.
 */
export function weigh(dist) {
  const languages = readdirSync(join(dist, 'locales')).filter((name) => name.endsWith('.js'));
  const budgets = [
    ...Object.entries(BUDGETS),
    ...languages.map((name) => /** @type {const} */ ([`locales/${name}`, LANGUAGE_BUDGET])),
  ];
  return budgets.map(([name, budget]) => {
    const file = readFileSync(join(dist, name));
    const gzip = gzipSync(file, { level: 9 }).length;
    return { name, budget, raw: file.length, gzip, brotli: brotliSize(file) };
  });
}

/**
 * Says what the scripts weigh, and the heaviest language.
 *
 * @param {Weight[]} weights
 * @returns {string[]} A sentence for each file above its budget.
 */
export function report(weights) {
  const languages = weights.filter(({ name }) => name.startsWith('locales/'));
  const most = Math.max(...languages.map(({ brotli }) => brotli));
  for (const { name, raw, gzip, brotli, budget } of weights) {
    if (!(name in BUDGETS) && brotli < most) continue;
    console.log(`dist/${name}: ${raw} bytes, gzip ${gzip}, brotli ${brotli} of ${budget}`);
  }
  console.log(`dist/locales/: ${languages.length} files, none is larger than that`);
  return weights
    .filter(({ brotli, budget }) => brotli > budget)
    .map(
      ({ name, brotli, budget }) => `dist/${name} is ${brotli - budget} bytes above its budget.`,
    );
}
