import type { Connection } from '../accounts/account.ts';
import type { Tenant } from '../accounts/tenants.ts';
import { BadMetadata, parseMetadata } from '../broker/parse-metadata.ts';
import { refusal } from './admin-context.ts';
import type { AdminContext } from './admin-context.ts';
import { certificateInfo } from './certificate-info.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { fetchAddress, NotFetched, outgoingUrl } from './outgoing.ts';

/** What metadata would connect. */
export interface CheckedMetadata {
  connection: Omit<Connection, 'id'>;
  certificates: CertificateInfo[];
  /** Sentences on what will happen that may not be expected. */
  notes: string[];
}

/** Bytes; that of one identity provider has some 10 kB. */
export const LARGEST_METADATA = 512 * 1024;

/**
 * Fetches metadata from an address that an administrator gave.
 *
 * @throws LoginProblem 422 `metadata_not_fetched` with a sentence
 */
export async function fetchMetadata(address: string, publicUrl: string): Promise<string> {
  try {
    const url = outgoingUrl(address.trim(), publicUrl);
    const { status, text } = await fetchAddress(url, publicUrl, LARGEST_METADATA);
    if (status >= 300 && status < 400) {
      throw new NotFetched('leads to another address: give that one');
    }
    if (status !== 200) throw new NotFetched(`answers with status ${String(status)}`);
    return text;
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    throw refusal('metadata_not_fetched', `The address ${error.message}.`);
  }
}

/**
 * Reads metadata that an administrator gave, by stricter rules than those for the operator's.
 *
 * @throws LoginProblem 422 with a sentence that names what is wrong with it
 */
export async function checkMetadata(
  context: AdminContext,
  tenant: Tenant,
  xml: string,
): Promise<CheckedMetadata> {
  const { entityId, ssoUrl, certificates: all } = read(xml);
  try {
    outgoingUrl(ssoUrl, context.settings.publicUrl);
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    throw refusal('metadata_invalid', `Its single sign-on address ${error.message}.`);
  }
  if (await context.tenants.isClaimed(entityId, tenant.id)) throw claimed(entityId);
  const infos = all.map((pem) => ({ pem, info: certificateInfo(pem) }));
  const good = infos.filter(({ info }) => info.state !== 'expired');
  const expired = infos.filter(({ info }) => info.state === 'expired').map(({ info }) => info);
  const notes = expired.map(
    ({ validTo }) => `A certificate that expired on ${day(validTo)} is left out.`,
  );
  if (good.length === 0) {
    const on = expired.map(({ validTo }) => day(validTo)).join(' and ');
    throw refusal(
      'certificate_expired',
      `The signing certificate in this metadata expired on ${on}. Ask whoever runs the identity provider for metadata with a valid one.`,
    );
  }
  const { connection } = tenant;
  if (connection && connection.entityId !== entityId) {
    notes.push(
      `This is another identity provider than ${connection.entityId}, which will not be used any more.`,
    );
  }
  return {
    connection: { entityId, ssoUrl, certificates: good.map(({ pem }) => pem) },
    certificates: good.map(({ info }) => info),
    notes,
  };
}

export function claimed(entityId: string) {
  return refusal(
    'entity_claimed',
    `The identity provider ${entityId} is already used by another organisation, and can speak for one only.`,
  );
}

function read(xml: string): Connection {
  if (xml.trim() === '')
    throw refusal('metadata_missing', 'Give the metadata of your identity provider.');
  try {
    return parseMetadata(xml.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof BadMetadata)) throw error;
    throw refusal('metadata_invalid', `This metadata ${error.message}.`);
  }
}

const day = (iso: string) => iso.slice(0, 10);
