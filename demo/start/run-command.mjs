import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] Added to the environment of this process.
 * @property {(message: unknown) => void} [onMessage] What the child says by `process.send()`.
 * @property {(text: string) => void} [onStderr] What it writes to stderr, instead of showing it.
 */

/**
 * Runs a command in the foreground, without a standard input. Signals to this process are passed on; one
 * that ends the command ends this process too.
 *
 * @param {string} command `node` stands for the Node that runs this.
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} The exit code; 127 when there is no such command.
 */
export function runCommand(command, args, { cwd, env, onMessage, onStderr } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', onStderr ? 'pipe' : 'inherit', onMessage ? 'ipc' : 'ignore'],
      // npm is a script there.
      shell: process.platform === 'win32' && command !== 'node',
    });
    /** @type {NodeJS.Signals | undefined} */
    let received;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    if (onMessage) child.on('message', onMessage);
    if (onStderr) child.stderr?.setEncoding('utf8').on('data', onStderr);
    child.on('error', () => finish(127));
    child.on('close', (code, signal) => finish(code ?? exitCodeOf(signal)));

    /** @param {number} code */
    function finish(code) {
      for (const signal of SIGNALS) process.off(signal, passOn);
      if (received) process.exit(exitCodeOf(received));
      resolve(code);
    }
  });
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeOf(signal) {
  return signal ? 128 + constants.signals[signal] : 1;
}
