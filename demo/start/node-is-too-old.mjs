import { readFileSync } from 'node:fs';

/**
 * Compares a Node with the `engines` of package.json.
 *
 * @param {string} [version] By default, of the Node that runs this.
 * @returns {string} One sentence for people; empty when that Node will do.
 */
export function nodeIsTooOld(version = process.versions.node) {
  const manifest = JSON.parse(String(readFileSync(new URL('../../package.json', import.meta.url))));
  const needed = /(\d+)\.(\d+)/.exec(manifest.engines.node);
  const found = /(\d+)\.(\d+)/.exec(version);
  if (!needed || !found) return '';
  const [major, minor] = [Number(found[1]), Number(found[2])];
  const [neededMajor, neededMinor] = [Number(needed[1]), Number(needed[2])];
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return '';
  return `Node.js ${needed[0]} or newer is needed; this one is ${version}.`;
}
