import type { AccountRepository } from './accounts/account-repository.ts';
import type { AuditTrail } from './audit/audit-event.ts';
import type { Limits } from './login/limits.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Outbox } from './mail/outbox.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

/** What every part of the server may use. */
export interface ServerContext {
  settings: Settings;
  store: Store;
  accounts: AccountRepository;
  mail: Mailer;
  audit: AuditTrail;
  outbox: Outbox;
  limits: Limits;
  /** One line for the operator; never a secret. */
  log(message: string, details?: Record<string, unknown>): void;
}
