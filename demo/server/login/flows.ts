import type { Context } from 'hono';
import { createToken } from '../accounts/secrets.ts';
import type { ServerContext } from '../server-context.ts';
import { browserOf, ensureBrowser } from './browser-cookie.ts';
import { LoginProblem } from './problem.ts';
import type { FlowRecord } from './records.ts';

/** Seconds. */
const LIFETIME = 600;

const key = (handle: string) => `flow:${handle}`;

type FlowContext = Pick<ServerContext, 'settings' | 'store'>;

/** Begins an attempt of this browser. @returns its opaque handle, 256 bits. */
export async function openFlow(
  { settings, store }: FlowContext,
  c: Context,
  record: Omit<FlowRecord, 'browser'>,
): Promise<string> {
  const handle = createToken();
  await store.set(key(handle), { ...record, browser: ensureBrowser(settings, c) }, LIFETIME);
  return handle;
}

/** The attempt of this handle, if it belongs to this browser and has not ended. */
export async function findFlow(
  { settings, store }: FlowContext,
  c: Context,
  handle: string,
): Promise<FlowRecord | null> {
  const record = (await store.get(key(handle))) as FlowRecord | undefined;
  return record && record.browser === browserOf(settings, c) ? record : null;
}

/** @throws LoginProblem `flow_expired` or `flow_step` */
export async function requireFlow(
  context: FlowContext,
  c: Context,
  handle: string,
  step: FlowRecord['step'],
): Promise<FlowRecord> {
  const record = await findFlow(context, c, handle);
  if (!record) throw new LoginProblem(410, 'flow_expired');
  if (record.step !== step) throw new LoginProblem(409, 'flow_step');
  return record;
}

/** Goes on to another step under a new handle; the old one is worth nothing from now on. */
export async function advanceFlow(
  context: FlowContext,
  c: Context,
  handle: string,
  record: FlowRecord,
): Promise<string> {
  await endFlow(context, handle);
  return openFlow(context, c, record);
}

/** @throws LoginProblem `flow_expired` when another request ended it first */
export async function endFlow({ store }: FlowContext, handle: string): Promise<void> {
  if ((await store.take(key(handle))) === undefined) throw new LoginProblem(410, 'flow_expired');
}
