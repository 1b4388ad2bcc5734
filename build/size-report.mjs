/**
 * `npm run size`: what is in the scripts of dist/, module by module. What a module weighs is how much smaller
 * the file would be without it, after brotli 11; together they are less than the file, since modules are alike.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { giveUp, Refusal } from '../demo/start/refusal.mjs';
import { brotliSize, BUDGETS } from './weigh.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * @param {string} name
 * @returns {{ code: string, owners: string[] }} For each character the module it comes from.
 */
function read(name) {
  const path = `${dist}${name}`;
  const code = readFileSync(path, 'utf8');
  const lines = code.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  /** @type {[at: number, module: string][]} */
  const marks = [];
  eachMapping(new TraceMap(readFileSync(`${path}.map`, 'utf8')), (mapping) => {
    const { generatedLine, generatedColumn, source } = mapping;
    const at = (starts[generatedLine - 1] ?? 0) + generatedColumn;
    marks.push([at, source?.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)+/, '') ?? '–']);
  });
  marks.sort(([one], [other]) => one - other);
  const owners = Array.from({ length: code.length }, () => '–');
  marks.forEach(([at, module], index) => {
    owners.fill(module, at, marks[index + 1]?.[0] ?? code.length);
  });
  return { code, owners };
}

/**
 * @param {string} name
 * @param {(module: string) => string} group
 */
function weights(name, group) {
  const { code, owners } = read(name);
  const groups = owners.map(group);
  const total = brotliSize(code);
  const without = (/** @type {string} */ left) =>
    [...code].filter((_, at) => groups[at] !== left).join('');
  return [...new Set(groups)]
    .map((each) => ({ each, weight: total - brotliSize(without(each)) }))
    .sort((one, other) => other.weight - one.weight);
}

/** @param {string} module */
const folderOf = (module) => {
  const [first = '', second = ''] = module.split('/');
  if (first !== 'src') return first.replace(/^(@lit|lit.*)$/, 'lit');
  return second.endsWith('.ts') ? 'src' : `src/${second}`;
};

/** @param {string} name */
function print(name) {
  const size = brotliSize(readFileSync(`${dist}${name}`));
  const budget = BUDGETS[name];
  console.log(`\ndist/${name}: ${size} bytes${budget ? ` of ${budget}` : ''}\n`);
  for (const group of [folderOf, (/** @type {string} */ module) => module]) {
    for (const { each, weight } of weights(name, group)) {
      const bar = '█'.repeat(Math.max(0, Math.round(weight / 100)));
      console.log(`${String(weight).padStart(6)}  ${each.padEnd(42)} ${bar}`);
    }
    console.log('');
  }
}

try {
  for (const name of ['standalone-first.js', 'standalone-rest.js', 'standalone.js']) print(name);
} catch (error) {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  giveUp(missing ? new Refusal('There is no dist/ yet: npm run build makes it.') : error);
}
