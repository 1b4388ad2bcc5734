import { createHash, X509Certificate } from 'node:crypto';
import type { Connection } from '../accounts/account.ts';
import { BadXml, children, descendants, parseXml } from './xml.ts';

/** The message is one clause on metadata, such as "has no signing certificate". */
export class BadMetadata extends Error {
  override readonly name = 'BadMetadata';
}

const metadataNs = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signatureNs = 'http://www.w3.org/2000/09/xmldsig#';
const bindingPrefix = 'urn:oasis:names:tc:SAML:2.0:bindings:';
const redirectBinding = `${bindingPrefix}HTTP-Redirect`;
/** Bits; NIST SP 800-131A allows no shorter RSA key. */
const shortestKey = 2048;

/**
 * Reads the SAML 2.0 metadata (metadata §2.4.3) of one identity provider into a connection. Says nothing
 * about who wrote it: whoever gives it chooses whose assertions are believed.
 *
 * @throws BadMetadata
 */
export function parseMetadata(xml: string): Connection {
  const role = findRole(parse(xml));
  guardValidity(role);
  const entityId = (role.parentNode as Element | null)?.getAttribute('entityID');
  if (!entityId) throw new BadMetadata('has no entityID');
  // Metadata §2.2.1.
  if (entityId.length > 1024) throw new BadMetadata('has an entityID of more than 1024 characters');
  const ssoUrl = findSsoUrl(role);
  const certificates = children(role, metadataNs, 'KeyDescriptor')
    .filter((key) => key.getAttribute('use') !== 'encryption')
    .flatMap((key) => descendants(key, signatureNs, 'X509Certificate'))
    .map((certificate) => toPem(certificate.textContent ?? ''));
  if (certificates.length === 0) throw new BadMetadata('has no signing certificate');

  // Named after the entity, so that every process and every start agrees.
  const id = `saml-${createHash('sha256').update(entityId).digest('hex').slice(0, 12)}`;
  return { id, entityId, ssoUrl, certificates: [...new Set(certificates)] };
}

/**
 * A certificate of an identity provider, as PEM, DER in base64, or the like.
 *
 * @throws BadMetadata
 */
export function toPem(text: string): string {
  const certificate = readCertificate(text.replace(/-----[A-Z ]+-----/g, ''));
  if (!certificate) throw new BadMetadata('has a signing certificate that cannot be read');
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < shortestKey) {
    throw new BadMetadata(
      `has a signing certificate that is not of RSA with ${shortestKey} bits or more`,
    );
  }
  return certificate.toString();
}

function parse(xml: string): Element {
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof BadXml) throw new BadMetadata(error.message, { cause: error });
    throw error;
  }
}

function findRole(root: Element): Element {
  const isEntity = ['EntityDescriptor', 'EntitiesDescriptor'].includes(root.localName);
  if (!isEntity || root.namespaceURI !== metadataNs) {
    throw new BadMetadata('is XML, but no SAML metadata (no EntityDescriptor)');
  }
  const [role, ...others] = descendants(root, metadataNs, 'IDPSSODescriptor');
  if (others.length > 0) {
    throw new BadMetadata(
      `describes ${String(others.length + 1)} identity providers, and must describe one`,
    );
  }
  if (role) return role;
  throw new BadMetadata(
    descendants(root, metadataNs, 'SPSSODescriptor').length > 0
      ? 'describes a service provider and no identity provider (SPSSODescriptor, no IDPSSODescriptor)'
      : 'describes no identity provider (no IDPSSODescriptor)',
  );
}

function findSsoUrl(role: Element): string {
  const services = children(role, metadataNs, 'SingleSignOnService');
  const bindings = services.map((service) => service.getAttribute('Binding') ?? '');
  const ssoUrl = services[bindings.indexOf(redirectBinding)]?.getAttribute('Location');
  if (ssoUrl && URL.canParse(ssoUrl) && /^https?:$/.test(new URL(ssoUrl).protocol)) return ssoUrl;
  if (ssoUrl) throw new BadMetadata('has a SingleSignOnService that is no http(s) address');
  const others = bindings.map((binding) => binding.replace(bindingPrefix, '').slice(0, 40));
  const instead = others.length > 0 ? `, only ${others.join(', ')}` : '';
  throw new BadMetadata(`has no SingleSignOnService with the HTTP-Redirect binding${instead}`);
}

/** Each element around the role may say until when it holds (metadata §2.3). */
function guardValidity(role: Element) {
  for (let each: Node | null = role; each; each = each.parentNode) {
    const until = each.nodeType === 1 ? (each as Element).getAttribute('validUntil') : null;
    if (until && !(Date.parse(until) > Date.now())) {
      throw new BadMetadata('is no longer valid (validUntil)');
    }
  }
}

function readCertificate(base64: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}
