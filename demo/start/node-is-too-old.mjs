import { readFileSync } from 'node:fs';

/**
 * Compares this Node with the `engines` of package.json.
 *
 * @returns {string} One sentence for people; empty when this Node will do.
 */
export function nodeIsTooOld() {
  const manifest = JSON.parse(String(readFileSync(new URL('../../package.json', import.meta.url))));
  const needed = /(\d+)\.(\d+)/.exec(manifest.engines.node);
  const found = /(\d+)\.(\d+)/.exec(process.versions.node);
  if (!needed || !found) return '';
  const [major, minor] = [Number(found[1]), Number(found[2])];
  const [neededMajor, neededMinor] = [Number(needed[1]), Number(needed[2])];
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return '';
  return `Node.js ${needed[0]} or newer is needed; this one is ${process.versions.node}.`;
}
