import type { DataParts } from '../looks.ts';
import type { Answer, Step } from '../machine/states.ts';
import type { Driver, Patience } from './driver.ts';
import { eventually } from './driver.ts';

const part = (name: keyof DataParts) => `[data-part=${name}]`;
const IDENTIFIER = 'input[name=username]';
const SECRET = 'input[data-secret]';

/**
 * The element as a person meets it, for tests of host pages: what she sees and what she does, whatever the
 * language. What she does waits until it is possible, not until it has worked: `reach` does.
 */
export class LoginPage {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** The step that is shown. */
  step(): Promise<Step> {
    return this.#driver.step();
  }

  /** What the step is about. */
  heading(): Promise<string> {
    return this.#text(part('heading'));
  }

  /** What went wrong; empty when nothing did. */
  problem(): Promise<string> {
    return this.#text(part('problem'));
  }

  /** Who is about to sign in; empty while that is asked. */
  account(): Promise<string> {
    return this.#text(`${part('account')} bdi`);
  }

  /** What stands in the first field, also while it is out of sight. */
  identifier(): Promise<string> {
    return this.#driver.value(IDENTIFIER);
  }

  /** What can be pressed: the main button first, then other ways and links. */
  async buttons(): Promise<string[]> {
    const all = [part('submit'), part('way'), part('link')];
    return (await Promise.all(all.map((selector) => this.#driver.texts(selector)))).flat();
  }

  /** Says who she is, and goes on. */
  async identify(identifier: string, extension?: string): Promise<void> {
    await this.#driver.fill(IDENTIFIER, identifier);
    if (extension !== undefined) await this.#driver.fill('input[name=extension]', extension);
    await this.submit();
  }

  /** Enters the password or PIN that is asked for, and goes on. */
  async enterSecret(secret: string): Promise<void> {
    await this.#driver.fill(SECRET, secret);
    await this.submit();
  }

  /** Sets up the account, where that is asked for. */
  async activate(pin: string, answers: readonly Answer[] = []): Promise<void> {
    await this.#driver.fill('input[name=new-pin]', pin);
    await this.submit();
    if (answers.length === 0) return;
    for (const [index, { questionId, answer }] of answers.entries()) {
      const field = `${part('field')}:nth-of-type(${String(2 * index + 1)})`;
      await this.#driver.choose(`${field} select`, questionId);
      await this.#driver.fill(`${field} + ${part('field')} ${SECRET}`, answer);
    }
    await this.submit();
  }

  /** The one thing that Enter does. */
  submit(): Promise<void> {
    return this.#driver.press(part('submit'));
  }

  /** Presses a button by what it says. */
  press(label: string): Promise<void> {
    return this.#driver.press('button', label);
  }

  /** Is somebody else. */
  changeAccount(): Promise<void> {
    return this.#driver.press(`${part('account')} ${part('link')}`);
  }

  /** Shows the secret that was typed, or masks it again. */
  reveal(): Promise<void> {
    return this.#driver.press(part('reveal'));
  }

  /** Asks the support desk, by the link of `support-href`. */
  contactSupport(): Promise<void> {
    return this.#driver.press('[part=support]');
  }

  /**
   * Waits for a step, also across pages.
   *
   * @throws With where the element is instead, and what went wrong.
   */
  async reach(wanted: Step, { timeout }: Patience = {}): Promise<void> {
    let seen = 'no element is there';
    const look = async () => {
      try {
        const step = await this.step();
        const problem = await this.problem();
        seen = `the step is "${step}"${problem && `, with the problem "${problem}"`}`;
        return step === wanted ? step : undefined;
      } catch {
        return undefined;
      }
    };
    await eventually(look, () => `The step "${wanted}" never came: ${seen}.`, timeout);
  }

  /**
   * Waits for a problem.
   *
   * @returns What is said about it.
   * @throws When there is none in time.
   */
  fails({ timeout }: Patience = {}): Promise<string> {
    const look = async () => (await this.problem().catch(() => '')) || undefined;
    return eventually(look, () => 'There is no problem.', timeout);
  }

  async #text(selector: string): Promise<string> {
    return (await this.#driver.texts(selector))[0] ?? '';
  }
}
