import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { errors } from 'oidc-provider';
import type { Provider } from 'oidc-provider';
import type { Store } from '../store/store.ts';
import { accountKey } from './records.ts';
import type { BrokeredAccount, Outcome } from './records.ts';

type BrokerContext = Context<{ Bindings: HttpBindings }>;

/** Seconds for which the claims are kept: until the client has redeemed its code. */
const accountSeconds = 300;

/** The authorization request that waits in this browser under this id, by its cookie. */
export async function pendingInteraction(provider: Provider, c: BrokerContext, uid: string) {
  try {
    const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
    return interaction.uid === uid ? interaction : null;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

/**
 * Ends the interaction of this browser.
 *
 * @returns the address at which the authorization request goes on
 */
export async function finishInteraction(
  provider: Provider,
  c: BrokerContext,
  result: Outcome,
  store: Store,
): Promise<string> {
  const { incoming, outgoing } = c.env;
  if ('error' in result) {
    // The client's log can name our line; the cause itself must not travel through the address bar.
    const { error, reference: error_description } = result;
    return provider.interactionResult(incoming, outgoing, { error, error_description });
  }
  const { account } = result;
  await store.set(accountKey(account.sub), account, accountSeconds);
  const consent = { grantId: await grantEverything(provider, c, account) };
  const login = { accountId: account.sub, remember: false };
  return provider.interactionResult(incoming, outgoing, { login, consent });
}

/** Nobody is asked for consent: broker and client are one service. */
async function grantEverything(provider: Provider, c: BrokerContext, { sub }: BrokeredAccount) {
  const { params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
  const grant = new provider.Grant({ accountId: sub, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  return grant.save();
}
