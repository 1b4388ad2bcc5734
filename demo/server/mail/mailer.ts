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

/** Sends mail by SMTP when an address is set, and keeps what it sent for the outbox page. */
export class Mailer {
  readonly #transport;
  readonly #sent: Mail[] = [];

  constructor(smtpUrl: string | null) {
    this.#transport = smtpUrl ? createTransport(smtpUrl) : createTransport({ jsonTransport: true });
  }

  async send(to: string, subject: string, text: string): Promise<void> {
    const from = 'Demo <no-reply@login-widget.example>';
    const { messageId } = await this.#transport.sendMail({ from, to, subject, text });
    this.#sent.unshift({ id: messageId, to, subject, text, sentAt: new Date().toISOString() });
    this.#sent.length = Math.min(this.#sent.length, KEPT);
  }

  /** Newest first. */
  get sent(): readonly Mail[] {
    return this.#sent;
  }
}
