/** What the audit log tells of (OWASP ASVS 5.0, 16.3); discovery is not told: it is no sign-in yet. */
export type AuditKind =
  | 'sign_in'
  | 'sign_in_refused'
  | 'temporary_password_used'
  | 'password_changed'
  | 'password_forgotten'
  | 'activation_begun'
  | 'activation_completed'
  | 'sso_begun'
  | 'sso_returned'
  | 'sso_refused'
  | 'saml_response_refused'
  | 'limit_reached'
  | 'sign_out'
  | AdministrationKind;

/** What administrators do. */
export type AdministrationKind =
  | 'connection_saved'
  | 'certificates_changed'
  | 'email_attribute_changed'
  | 'connection_tested'
  | 'sso_switched'
  | 'sso_changed'
  | 'people_notified'
  | 'person_added'
  | 'temporary_password_issued'
  | 'activation_resent'
  | 'account_unlocked'
  | 'audit_exported';

/** One event. Never a secret, and never an identifier that nobody has: people type passwords there. */
export interface AuditEvent {
  readonly kind: AuditKind;
  /** Null for a person nobody knows. */
  readonly accountId?: string | null;
  /** The administrator whose act it is. */
  readonly actorId?: string | null;
  /** The one that an administrator acted for. */
  readonly organisationId?: string | null;
  /** Stands for an identifier that nobody has; the same one gives the same. */
  readonly unknownHash?: string | null;
  /** Network address that it came from; null where the server itself found something out. */
  readonly address?: string | null;
  readonly userAgent?: string | null;
  /** How, or why not; for operators. */
  readonly reason?: string | null;
  /** Under which the person can ask about it, and the log tells more. */
  readonly reference?: string | null;
}

/** Takes events down; never waits, never fails. */
export interface AuditTrail {
  record(event: AuditEvent): void;
}
