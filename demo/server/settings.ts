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
  /** `SMTP_URL`: where mail goes; the outbox keeps it unless set. */
  smtpUrl: string | null;
  /**
   * `IDP_URL`: origin under which browsers reach the embedded identity provider; `http://localhost:IDP_PORT`
   * unless set. Each of several processes listens on an `IDP_PORT` of its own, and all have this one address.
   */
  idpUrl?: string;
  /**
   * `DATABASE_URL`: Postgres that keeps accounts, keys and the outbox; an embedded one that ends with the process
   * unless set. Needs `LOGIN_SECRET`, under which it keeps the keys.
   */
  databaseUrl?: string;
  /**
   * `REDIS_URL`: keeps flows, sessions, codes and limits; the memory of the process unless set. With it, several
   * processes can serve behind any load balancer, so it needs `DATABASE_URL`: they must know the same people.
   * `DATABASE_URL` alone is for one process whose accounts last.
   */
  redisUrl?: string;
  /**
   * `TRUST_PROXY`: how many proxies stand before this process, each of which appends the address it was called
   * from to `X-Forwarded-For`; 0 unless set, and then nobody's word is taken for an address.
   */
  trustProxy?: number;
  /** `RESET_HOURS`: after how many hours the demo's data begin anew; never unless set. */
  resetHours?: number;
}

/** A setting that can't be used; the message is one sentence for the person who set it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const port = z
  .pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number))
  .check(z.refine((value) => value >= 1 && value <= 65_535));
const webAddress = z.url({ protocol: /^https?$/ });
const hops = z.pipe(z.string().check(z.regex(/^\d$/)), z.transform(Number));
const hours = z
  .pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number))
  .check(z.refine((value) => value >= 1 && value <= 500));
/** Cookies and the origin check are for a whole origin. */
const webOrigin = webAddress.check(
  z.refine((text) => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`),
);

/** Names of the settings whose addresses may hold a password. */
const SECRET = ['SMTP_URL', 'DATABASE_URL', 'REDIS_URL'];

const ORIGIN = 'an http(s) address without a path';

type Environment = Readonly<Record<string, string | undefined>>;
type Read = <T>(name: string, type: z.ZodMiniType<T>, allowed: string, fallback: T) => T;

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 *
 * @throws SettingsError
 */
export function readSettings(environment: Environment): Settings {
  const read: Read = (name, type, allowed, fallback) => {
    const text = environment[name];
    if (!text) return fallback;
    const parsed = type.safeParse(text);
    if (parsed.success) return parsed.data;
    // What may hold a password is not repeated.
    const given = SECRET.includes(name) ? '' : `, not "${text.slice(0, 80)}"`;
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
  const url = read('PUBLIC_URL', webOrigin, ORIGIN, `http://${reachable(host)}:${String(own)}`);
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
    ...readShared(read, environment),
  };
}

/** What is left out when unset. */
function readShared(read: Read, environment: Environment): Partial<Settings> {
  const idpUrl = read<string | null>('IDP_URL', webOrigin, ORIGIN, null);
  const databaseUrl = read<string | null>(
    'DATABASE_URL',
    z.url({ protocol: /^postgres(ql)?$/ }),
    'a postgres:// address',
    null,
  );
  const redisUrl = read<string | null>(
    'REDIS_URL',
    z.url({ protocol: /^rediss?$/ }).check(z.refine((text) => /^\/?\d*$/.test(pathOf(text)))),
    'a redis:// address, with a database number as its path if any',
    null,
  );
  const resetHours = read('RESET_HOURS', hours, 'a number of hours from 1 to 500', 0);
  const trustProxy = read('TRUST_PROXY', hops, 'a number of proxies from 0 to 9', 0);
  if (databaseUrl !== null && !environment['LOGIN_SECRET']) {
    throw new SettingsError('DATABASE_URL needs LOGIN_SECRET, under which keys are kept there.');
  }
  if (redisUrl !== null && databaseUrl === null) {
    throw new SettingsError(
      'REDIS_URL needs DATABASE_URL: processes that share sign-ins must know the same people.',
    );
  }
  return {
    ...(idpUrl === null ? {} : { idpUrl: new URL(idpUrl).origin }),
    ...(databaseUrl === null ? {} : { databaseUrl }),
    ...(redisUrl === null ? {} : { redisUrl }),
    ...(resetHours === 0 ? {} : { resetHours }),
    trustProxy,
  };
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
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
