import { Hono } from 'hono';
import type { Invitation } from './accounts/seed.ts';
import { guardRequest } from './login/guard-request.ts';
import { answerProblem, LoginProblem } from './login/problem.ts';
import { sendInvitations } from './mail/send-invitations.ts';
import { causeOf } from './outage.ts';
import type { ServerContext } from './server-context.ts';

const HOUR = 3_600_000;

/** Lets the demo's data begin anew: by `POST /qa/reset`, and every `RESET_HOURS`. */
export class DemoReset {
  /** For pages of this server only. */
  readonly route: Hono;
  readonly #context: ServerContext;
  readonly #begin: () => Promise<readonly Invitation[]>;
  readonly #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  /** @param begin puts the demo's people back, and tells whom to invite */
  constructor(context: ServerContext, begin: () => Promise<readonly Invitation[]>) {
    this.#context = context;
    this.#begin = begin;
    this.route = new Hono()
      .use(guardRequest(context, context.limits))
      .post('/', async (c) => {
        await this.run();
        return c.body(null, 204);
      })
      .onError((error, c) => {
        if (error instanceof LoginProblem) return answerProblem(c, error);
        throw error;
      });
    const { resetHours } = context.settings;
    if (resetHours === undefined) return;
    this.#timer = setInterval(() => {
      this.run().catch((error: unknown) => {
        context.log('the data could not begin anew', { cause: causeOf(error) });
      });
    }, resetHours * HOUR);
    this.#timer.unref();
  }

  /** Who asks while it runs gets the same one. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    await sendInvitations(this.#context, await this.#begin());
    this.#context.log('the data began anew');
  }
}
