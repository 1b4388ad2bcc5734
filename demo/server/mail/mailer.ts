import { createTransport } from 'nodemailer';

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** ISO 8601. */
  sentAt: string;
}

const KEPT = 200;
/** Milliseconds that the mail server gets for each of its answers. */
const PATIENCE = 10_000;

/**
 * Sends mail by SMTP when an address is set; otherwise keeps it for the outbox page, the last 200. Mail that
 * really left is kept nowhere: it holds links that are worth something.
 */
export class Mailer {
  readonly #transport;
  readonly #keeps: boolean;
  readonly #sent: Mail[] = [];

  constructor(smtpUrl: string | null) {
    this.#keeps = smtpUrl === null;
    this.#transport = smtpUrl
      ? createTransport({
          url: smtpUrl,
          connectionTimeout: PATIENCE,
          greetingTimeout: PATIENCE,
          socketTimeout: PATIENCE,
        })
      : createTransport({ jsonTransport: true });
  }

  /** @throws Error when the mail server refuses it or can't be reached */
  async send(to: string, subject: string, text: string): Promise<void> {
    const from = 'Demo <no-reply@login-widget.example>';
    const { messageId } = await this.#transport.sendMail({ from, to, subject, text });
    if (!this.#keeps) return;
    this.#sent.unshift({ id: messageId, to, subject, text, sentAt: new Date().toISOString() });
    this.#sent.length = Math.min(this.#sent.length, KEPT);
  }

  /** Newest first. */
  get sent(): readonly Mail[] {
    return this.#sent;
  }
}
