import { createTransport } from 'nodemailer';
import type { Outbox } from './outbox.ts';

/** Milliseconds that the mail server gets for each of its answers. */
const PATIENCE = 10_000;

/**
 * Sends mail by SMTP when an address is set; otherwise puts it into the outbox. Mail that really left is kept
 * nowhere: it holds links that are worth something.
 */
export class Mailer {
  readonly #transport;
  readonly #outbox: Outbox | null;

  constructor(smtpUrl: string | null, outbox: Outbox) {
    this.#outbox = smtpUrl === null ? outbox : null;
    this.#transport = smtpUrl
      ? createTransport({
          url: smtpUrl,
          connectionTimeout: PATIENCE,
          greetingTimeout: PATIENCE,
          socketTimeout: PATIENCE,
        })
      : createTransport({ jsonTransport: true });
  }

  /**
   * Asks the mail server whether it would take mail, if there is one.
   *
   * @throws Error when it can't be reached, or refuses us
   */
  async check(): Promise<void> {
    if (!this.#outbox) await this.#transport.verify();
  }

  /** @throws Error when the mail server refuses it or can't be reached */
  async send(to: string, subject: string, text: string): Promise<void> {
    const from = 'Demo <no-reply@login-widget.example>';
    const { messageId } = await this.#transport.sendMail({
      from,
      // Not read as a list of addresses, whatever is in it.
      to: { name: '', address: to },
      subject,
      text,
    });
    await this.#outbox?.keep({ id: messageId, to, subject, text });
  }
}
