import { Hono } from 'hono';
import * as z from 'zod/mini';
import { BadMetadata, toPem } from '../broker/parse-metadata.ts';
import { readBody } from '../login/request.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';
import { eligibleTenant, recordAct, refusal, requireOwn } from './admin-context.ts';
import { certificateInfo, MOST_CERTIFICATES } from './certificate-info.ts';

const addRequest = z.object({ certificate: z.string().check(z.maxLength(20_000)) });
const removeRequest = z.object({ fingerprint: z.string() });

/**
 * Roll-over by hand: the next certificate is added before the identity provider uses it, the last one
 * removed after. Signatures of all of them are accepted.
 */
export function certificateRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const { tenants } = context;
  return new Hono<AdminEnvironment>()
    .post('/connection/certificates', async (c) => {
      const tenant = await eligibleTenant(context, c);
      requireOwn(tenant);
      const { certificate } = await readBody(c, addRequest);
      const pem = read(certificate);
      const { fingerprint, state, validTo } = certificateInfo(pem);
      if (state === 'expired') {
        throw refusal(
          'certificate_expired',
          `This certificate expired on ${validTo.slice(0, 10)}.`,
        );
      }
      const present = tenant.connection?.certificates ?? [];
      if (present.includes(pem)) {
        throw refusal('certificate_known', 'This certificate is accepted already.');
      }
      if (present.length >= MOST_CERTIFICATES) {
        const most = String(MOST_CERTIFICATES);
        throw refusal('certificates_full', `There are ${most} certificates; remove one first.`);
      }
      await tenants.changeConnection(tenant.id, { certificates: [...present, pem] });
      recordAct(context, c, { kind: 'certificates_changed', reason: `added ${fingerprint}` });
      return c.body(null, 204);
    })
    .post('/connection/certificates/remove', async (c) => {
      const tenant = await eligibleTenant(context, c);
      requireOwn(tenant);
      const { fingerprint } = await readBody(c, removeRequest);
      const present = tenant.connection?.certificates ?? [];
      const left = present.filter((pem) => certificateInfo(pem).fingerprint !== fingerprint);
      if (left.length === present.length) {
        throw refusal('certificate_unknown', 'There is no such certificate any more.', 404);
      }
      if (left.length === 0) {
        throw refusal(
          'certificate_last',
          'Nobody could sign in without it: add another one first.',
        );
      }
      await tenants.changeConnection(tenant.id, { certificates: left });
      recordAct(context, c, { kind: 'certificates_changed', reason: `removed ${fingerprint}` });
      return c.body(null, 204);
    });
}

function read(certificate: string): string {
  try {
    return toPem(certificate);
  } catch (error) {
    if (!(error instanceof BadMetadata)) throw error;
    const usable = /cannot be read/.test(error.message)
      ? 'This is no certificate. Give it as PEM, from -----BEGIN CERTIFICATE----- on.'
      : 'This certificate is not of RSA with 2048 bits or more.';
    throw refusal('certificate_invalid', usable);
  }
}
