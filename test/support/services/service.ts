import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
// Nothing outlives the tests, whatever became of them.
process.once('exit', () => {
  for (const child of running) child.kill('SIGINT');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

/** A server program that a test starts, stops and starts again. */
export class Service {
  readonly #command: readonly string[];
  readonly #ready: () => Promise<boolean>;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #output = '';

  /** @param ready tells whether it works */
  constructor(
    command: readonly string[],
    ready: () => Promise<boolean>,
    environment: NodeJS.ProcessEnv = {},
  ) {
    this.#command = command;
    this.#ready = ready;
    this.#environment = environment;
  }

  /** All that it said. */
  get output(): string {
    return this.#output;
  }

  /** @throws Error with what it said, when it ends or takes longer than a minute */
  async start(): Promise<void> {
    const [program = '', ...args] = this.#command;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...this.#environment },
    });
    this.#child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    const late = Date.now() + 60_000;
    while (!(await this.#ready())) {
      if (child.exitCode !== null || Date.now() > late) {
        throw new Error(`${program} does not start:\n${this.#output.slice(-2000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends a signal and goes on. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Ends it and waits until it is gone; not running is no fault. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
