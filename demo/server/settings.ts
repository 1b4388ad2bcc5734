import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

/** What the operator decides; each member tells its environment variable. */
export interface Settings {
  /** `HOST`: where to listen; 127.0.0.1 unless set. */
  host: string;
  /** `PORT`: 4173 unless set. */
  port: number;
  /** `PUBLIC_URL`: origin under which browsers reach this server; `http://HOST:PORT` unless set. */
  publicUrl: string;
  /** `IDP_PORT`: port of the embedded identity provider; 4174 unless set. */
  idpPort: number;
  /** `IDP_METADATA`: path or address of SAML metadata that replaces the embedded identity provider. */
  idpMetadata: string | null;
  /**
   * `LOGIN_SECRET`: 32 bytes or more from which cookie keys and the like are derived; random unless set.
   * Processes that work together share it.
   */
  secret: Uint8Array;
  /** `BROKER_*`: another broker than the embedded one. */
  broker: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    /** Name of the request parameter that names a connection. */
    hintParameter: string;
  } | null;
  /** `SMTP_URL`: where mail goes; an outbox of this process keeps it unless set. */
  smtpUrl: string | null;
}

/** A setting that can't be used; the message is one sentence for the person who set it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const port = z
  .pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number))
  .check(z.refine((value) => value >= 1 && value <= 65_535));
const webAddress = z.url({ protocol: /^https?$/ });
/** Cookies and the origin check are for a whole origin. */
const webOrigin = webAddress.check(
  z.refine((text) => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`),
);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 *
 * @throws SettingsError
 */
export function readSettings(environment: Environment): Settings {
  for (const name of ['DATABASE_URL', 'REDIS_URL']) {
    if (environment[name]) throw new SettingsError(`${name} is not supported yet; leave it unset.`);
  }
  const read = <T>(name: string, type: z.ZodMiniType<T>, allowed: string, fallback: T): T => {
    const text = environment[name];
    if (!text) return fallback;
    const parsed = type.safeParse(text);
    if (parsed.success) return parsed.data;
    // What may hold a password is not repeated.
    const given = name === 'SMTP_URL' ? '' : `, not "${text.slice(0, 80)}"`;
    throw new SettingsError(`${name} must be ${allowed}${given}.`);
  };
  const text = (name: string) => read<string | null>(name, z.string(), 'a text', null);
  const number = (name: string, fallback: number) =>
    read(name, port, 'a port number from 1 to 65535', fallback);

  const host = read('HOST', z.string().check(z.regex(/^[\w.:-]+$/)), 'a host name', '127.0.0.1');
  const own = number('PORT', 4173);
  const idpPort = number('IDP_PORT', 4174);
  const idpMetadata = text('IDP_METADATA');
  if (own === idpPort && idpMetadata === null) {
    throw new SettingsError('PORT and IDP_PORT must differ.');
  }
  const url = read(
    'PUBLIC_URL',
    webOrigin,
    'an http(s) address without a path',
    `http://${reachable(host)}:${String(own)}`,
  );
  return {
    host,
    port: own,
    publicUrl: new URL(url).origin,
    idpPort,
    idpMetadata,
    secret: readSecret(environment['LOGIN_SECRET']),
    broker: readBroker(text),
    smtpUrl: read<string | null>(
      'SMTP_URL',
      z.url({ protocol: /^smtps?$/ }),
      'an smtp:// address',
      null,
    ),
  };
}

/** An address that stands for all of this machine's is none to go to, and one of IPv6 needs brackets. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function readSecret(text: string | undefined): Uint8Array {
  if (!text) return randomBytes(32);
  const secret = Buffer.from(text, 'base64url');
  if (/^[\w-]+=*$/.test(text) && secret.length >= 32) return secret;
  throw new SettingsError('LOGIN_SECRET must be at least 32 random bytes in base64url.');
}

function readBroker(text: (name: string) => string | null): Settings['broker'] {
  const issuer = text('BROKER_ISSUER');
  const clientId = text('BROKER_CLIENT_ID');
  const clientSecret = text('BROKER_CLIENT_SECRET');
  const hintParameter = text('BROKER_HINT_PARAMETER') ?? 'idp_hint';
  if (issuer === null && clientId === null && clientSecret === null) return null;
  if (issuer === null || clientId === null || clientSecret === null) {
    throw new SettingsError(
      'BROKER_ISSUER, BROKER_CLIENT_ID and BROKER_CLIENT_SECRET must be set together or not at all.',
    );
  }
  if (!webAddress.safeParse(issuer).success) {
    throw new SettingsError(`BROKER_ISSUER must be a web address, not "${issuer.slice(0, 80)}".`);
  }
  return { issuer, clientId, clientSecret, hintParameter };
}
