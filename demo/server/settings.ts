import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

export interface Settings {
  host: string;
  port: number;
  /** Address under which browsers reach this server, without a slash at the end. */
  publicUrl: string;
  /** Port of the embedded identity provider. */
  idpPort: number;
  /** Path or address of SAML metadata that replaces the embedded identity provider. */
  idpMetadata: string | null;
  /** 32 bytes from which cookie keys and the like are derived; processes that work together share it. */
  secret: Uint8Array;
  /** Another broker than the embedded one. */
  broker: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    /** Name of the request parameter that names a connection. */
    hintParameter: string;
  } | null;
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
    throw new SettingsError(`${name} must be ${allowed}, not "${text.slice(0, 80)}".`);
  };
  const text = (name: string) => read<string | null>(name, z.string(), 'a text', null);
  const number = (name: string, fallback: number) =>
    read(name, port, 'a port number from 1 to 65535', fallback);

  const host = read('HOST', z.string().check(z.regex(/^[\w.:-]+$/)), 'a host name', '127.0.0.1');
  const own = number('PORT', 4173);
  const idpPort = number('IDP_PORT', 4174);
  if (own === idpPort) throw new SettingsError('PORT and IDP_PORT must differ.');
  const url = read('PUBLIC_URL', webAddress, 'a web address', `http://${host}:${own}`);
  return {
    host,
    port: own,
    publicUrl: new URL(url).origin,
    idpPort,
    idpMetadata: text('IDP_METADATA'),
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

function readSecret(text: string | undefined): Uint8Array {
  if (!text) return randomBytes(32);
  const secret = Buffer.from(text, 'base64url');
  if (secret.length >= 32) return secret;
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
