import { Hono } from 'hono';
import * as z from 'zod/mini';
import { EntityClaimed } from '../accounts/tenants.ts';
import type { Tenant } from '../accounts/tenants.ts';
import { serviceProviderAddresses } from '../broker/service-provider-addresses.ts';
import { readBody } from '../login/request.ts';
import { lastTest } from '../sso/sign-in-test.ts';
import type { AdminContext, AdminEnvironment } from './admin-context.ts';
import {
  eligibleTenant,
  recordAct,
  refusal,
  requireOwn,
  tenantOf,
  whyNotEligible,
} from './admin-context.ts';
import { certificateInfo, MOST_CERTIFICATES } from './certificate-info.ts';
import { checkMetadata, claimed, fetchMetadata } from './check-metadata.ts';

const metadataRequest = z.union([z.object({ xml: z.string() }), z.object({ address: z.string() })]);
const saveRequest = z.object({ xml: z.string(), keepCertificates: z.boolean() });
const enabledRequest = z.object({ enabled: z.boolean() });
/** An attribute name of SAML is any text; nobody's is longer. */
const attributeRequest = z.object({
  emailAttribute: z.nullable(z.string().check(z.trim(), z.maxLength(200))),
});

/** The organisation and its identity provider. */
export function connectionRoutes(context: AdminContext): Hono<AdminEnvironment> {
  const { tenants, settings } = context;
  return new Hono<AdminEnvironment>()
    .get('/organisation', async (c) => {
      const { displayName, id } = c.get('administrator');
      const tenant = await tenantOf(context, c);
      return c.json({
        administrator: { id, displayName },
        organisation: {
          name: tenant.name,
          plan: tenant.plan,
          notEligible: whyNotEligible(tenant),
          ssoEnabled: tenant.ssoEnabled,
        },
        connection: describe(tenant),
        serviceProvider: serviceProviderAddresses(settings.publicUrl),
        lastTest: await lastTest(context, id),
      });
    })
    .post('/connection/check', async (c) => {
      const tenant = await eligibleTenant(context, c);
      const given = await readBody(c, metadataRequest);
      const xml =
        'xml' in given ? given.xml : await fetchMetadata(given.address, settings.publicUrl);
      const { connection, certificates, notes } = await checkMetadata(context, tenant, xml);
      const { entityId, ssoUrl } = connection;
      // What was seen is what will be saved, whatever the address says next time.
      return c.json({ xml, entityId, ssoUrl, certificates, notes });
    })
    .post('/connection', async (c) => {
      const tenant = await eligibleTenant(context, c);
      const { xml, keepCertificates } = await readBody(c, saveRequest);
      const { connection } = await checkMetadata(context, tenant, xml);
      const same = tenant.ownConnection && tenant.connection?.entityId === connection.entityId;
      const former = same && keepCertificates ? (tenant.connection?.certificates ?? []) : [];
      const certificates = [...new Set([...connection.certificates, ...former])];
      const emailAttribute = same ? (tenant.connection?.emailAttribute ?? null) : null;
      await tenants
        .saveConnection(tenant.id, {
          ...connection,
          certificates: certificates.slice(0, MOST_CERTIFICATES),
          emailAttribute,
        })
        .catch((error: unknown) => {
          throw error instanceof EntityClaimed ? claimed(connection.entityId) : error;
        });
      recordAct(context, c, { kind: 'connection_saved', reason: connection.entityId });
      return c.body(null, 204);
    })
    .post('/connection/enabled', async (c) => {
      const tenant = await eligibleTenant(context, c);
      const { enabled } = await readBody(c, enabledRequest);
      if (enabled && !tenant.connection) {
        throw refusal('no_connection', 'Connect an identity provider first.', 409);
      }
      await tenants.switchSso(tenant.id, enabled);
      recordAct(context, c, { kind: 'sso_switched', reason: enabled ? 'on' : 'off' });
      return c.body(null, 204);
    })
    .post('/connection/email-attribute', async (c) => {
      const tenant = await eligibleTenant(context, c);
      requireOwn(tenant);
      const { emailAttribute } = await readBody(c, attributeRequest);
      await tenants.changeConnection(tenant.id, { emailAttribute: emailAttribute || null });
      recordAct(context, c, { kind: 'email_attribute_changed', reason: emailAttribute || 'usual' });
      return c.body(null, 204);
    });
}

function describe({ connection, ownConnection }: Tenant) {
  if (!connection) return null;
  const { entityId, ssoUrl, certificates, emailAttribute } = connection;
  return {
    entityId,
    ssoUrl,
    own: ownConnection,
    emailAttribute: emailAttribute ?? null,
    certificates: certificates.map((pem) => certificateInfo(pem)),
  };
}
