/**
 * `npm start`: brings dependencies and builds up to date, then runs the demo server in this process.
 * Old syntax and nothing but Node's own modules up to the version check, so that an old Node gets a
 * sentence and no syntax error.
 */
import { nodeIsTooOld } from './start/node-is-too-old.mjs';

const refusal = nodeIsTooOld();
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import('./start/start-demo.mjs');
}
