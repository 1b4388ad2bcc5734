import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Connection } from '../accounts/account.ts';
import { BadXml, descendants, parseXml } from './xml.ts';

const metadataNs = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signatureNs = 'http://www.w3.org/2000/09/xmldsig#';
const redirectBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
/** The message is one sentence that names the source and what is wrong with it. */
export class MetadataError extends Error {
  override readonly name = 'MetadataError';
}

/** Bits; NIST SP 800-131A allows no shorter RSA key. */
const shortestKey = 2048;
const fetchTimeoutMs = 10_000;

/**
 * Reads the SAML 2.0 metadata (metadata §2.4.3) of an identity provider into a connection. The source
 * is trusted: whoever chooses it chooses whose assertions are believed.
 *
 * @param source path of a file, or an http(s) address
 * @throws MetadataError
 */
export async function readIdentityProviderMetadata(source: string): Promise<Connection> {
  const complain = (what: string): never => {
    throw new MetadataError(`The identity provider metadata at ${source} ${what}.`);
  };
  const root = parse(await load(source, complain), complain);

  const [role] = descendants(root, metadataNs, 'IDPSSODescriptor');
  if (!role) return complain('describes no identity provider (no IDPSSODescriptor)');
  guardValidity(role, complain);
  const entityId = (role.parentNode as Element | null)?.getAttribute('entityID');
  if (!entityId) return complain('has no entityID');

  const ssoUrl = descendants(role, metadataNs, 'SingleSignOnService')
    .find((service) => service.getAttribute('Binding') === redirectBinding)
    ?.getAttribute('Location');
  if (!ssoUrl) return complain('has no SingleSignOnService with the HTTP-Redirect binding');
  if (!isHttpUrl(ssoUrl)) return complain('has a SingleSignOnService that is no http(s) address');

  const certificates = descendants(role, metadataNs, 'KeyDescriptor')
    .filter((key) => key.getAttribute('use') !== 'encryption')
    .flatMap((key) => descendants(key, signatureNs, 'X509Certificate'))
    .map((certificate) => toPem(certificate.textContent ?? '', complain));
  if (certificates.length === 0) return complain('has no signing certificate');

  // Named after the entity, so that every process and every start agrees.
  const id = `saml-${createHash('sha256').update(entityId).digest('hex').slice(0, 12)}`;
  return { id, entityId, ssoUrl, certificates: [...new Set(certificates)] };
}

async function load(source: string, complain: (what: string) => never): Promise<string> {
  if (!/^https?:/i.test(source)) {
    return readFile(source, 'utf8').catch((error: NodeJS.ErrnoException) =>
      complain(`cannot be read (${error.code ?? error.message})`),
    );
  }
  const response = await fetch(source, { signal: AbortSignal.timeout(fetchTimeoutMs) }).catch(() =>
    complain('cannot be fetched'),
  );
  if (!response.ok) return complain(`cannot be fetched (status ${response.status})`);
  return response.text();
}

function parse(xml: string, complain: (what: string) => never): Element {
  try {
    return parseXml(xml);
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    return complain(error.message);
  }
}

/** Each element around the role may say until when it holds (metadata §2.3). */
function guardValidity(role: Element, complain: (what: string) => never) {
  for (let each: Node | null = role; each; each = each.parentNode) {
    const until = each.nodeType === 1 ? (each as Element).getAttribute('validUntil') : null;
    if (until && !(Date.parse(until) > Date.now())) complain('is no longer valid (validUntil)');
  }
}

function toPem(base64: string, complain: (what: string) => never): string {
  const certificate = readCertificate(base64);
  if (!certificate) return complain('has a signing certificate that cannot be read');
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < shortestKey) {
    return complain(
      `has a signing certificate that is not of RSA with ${shortestKey} bits or more`,
    );
  }
  return certificate.toString();
}

function readCertificate(base64: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
