import { generate } from 'selfsigned';
import { createKeyPair } from '../../../demo/server/broker/key-pair.ts';
import { identityProviderMetadata } from '../../../demo/server/identity-provider/identity-provider-metadata.ts';

const keyPair = await createKeyPair('tests of administration');

/** Metadata of an identity provider at this origin. */
export function metadataOf(origin: string, certificate = keyPair.certificate): string {
  return identityProviderMetadata(origin, `${origin}/metadata`, { ...keyPair, certificate });
}

/** A certificate, as PEM, that is good between two times. */
export async function certificateBetween(notBeforeDate: Date, notAfterDate: Date): Promise<string> {
  const { cert } = await generate([{ name: 'commonName', value: 'roll-over' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate,
  });
  return cert.replaceAll('\r\n', '\n');
}

export const DAY = 86_400_000;
