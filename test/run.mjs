/**
 * `npm test`: types, lint, build, then every test in Node and in the browsers; see `npm test -- --help`.
 * Old syntax and nothing but Node's own modules up to the version check, as in demo/start.mjs.
 */
import { nodeIsTooOld } from '../demo/start/node-is-too-old.mjs';

const refusal = nodeIsTooOld();
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import('./run/set-up.mjs');
}
