import type { Context } from 'hono';
import type { Account } from '../accounts/account.ts';
import type { Members } from '../accounts/members.ts';
import type { Tenant, Tenants } from '../accounts/tenants.ts';
import type { AuditEvent, AdministrationKind } from '../audit/audit-event.ts';
import type { AuditReader } from '../audit/audit-reader.ts';
import { recordEvent } from '../audit/record-event.ts';
import { ELIGIBLE } from '../login/methods.ts';
import { LoginProblem } from '../login/problem.ts';
import type { ServerContext } from '../server-context.ts';

/** What administration needs of the server. */
export interface AdminContext extends ServerContext {
  tenants: Tenants;
  members: Members;
  auditReader: AuditReader;
}

export interface AdminEnvironment {
  Variables: {
    /** Who asks: an administrator, of this organisation and no other. */
    administrator: Account;
  };
}
export type AdminCall = Context<AdminEnvironment>;

/** Something that an administrator can put right: a code, and a sentence that tells her how. */
export function refusal(
  code: string,
  detail: string,
  status: 403 | 404 | 409 | 422 = 422,
): LoginProblem {
  return new LoginProblem(status, code, { detail });
}

export function tenantOf({ tenants }: AdminContext, c: AdminCall): Promise<Tenant> {
  return tenants.byId(c.get('administrator').organisation.id);
}

/** Why an organisation may not use SSO, as a sentence; else null. */
export function whyNotEligible({ name, plan }: Tenant): string | null {
  if (ELIGIBLE.includes(plan)) return null;
  return `Single sign-on is part of the plans ${ELIGIBLE.join(' and ')}. ${name} has the plan ${plan}: ask your account manager to change it.`;
}

/** @throws LoginProblem 403 `plan_not_eligible` */
export async function eligibleTenant(context: AdminContext, c: AdminCall): Promise<Tenant> {
  const tenant = await tenantOf(context, c);
  const why = whyNotEligible(tenant);
  if (why) throw refusal('plan_not_eligible', why, 403);
  return tenant;
}

/** @throws LoginProblem 409 when the connection is not the organisation's own */
export function requireOwn({ connection, ownConnection }: Tenant): void {
  if (!connection) throw refusal('no_connection', 'Connect an identity provider first.', 409);
  if (ownConnection) return;
  throw refusal(
    'connection_not_own',
    'This identity provider belongs to the demo and cannot be changed here. Connect one of your own.',
    409,
  );
}

/** Takes an act of the administrator down. */
export function recordAct(
  context: AdminContext,
  c: AdminCall,
  event: Omit<AuditEvent, 'kind'> & { kind: AdministrationKind },
): void {
  const { id, organisation } = c.get('administrator');
  recordEvent(context, c, { actorId: id, organisationId: organisation.id, ...event });
}
