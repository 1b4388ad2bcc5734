import {
  callbackUrl,
  embeddedBroker,
  embeddedConnectionClaim,
  embeddedHintParameter,
} from '../broker/embedded-broker.ts';
import type { Settings } from '../settings.ts';
import type { BrokerClient } from './relying-party.ts';

/**
 * Which broker the settings choose: the embedded one, or another by `BROKER_*`.
 *
 * @param backChannel origin at which the embedded one is reached from here; `HOST` and `PORT` unless given
 */
export function brokerClient(settings: Settings, backChannel?: string): BrokerClient {
  const { publicUrl, broker, secret, host, port } = settings;
  if (broker) {
    return {
      ...broker,
      connectionClaim: null,
      redirectUri: callbackUrl(publicUrl),
      internalOrigin: null,
    };
  }
  const { issuer, client } = embeddedBroker(publicUrl, secret);
  return {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    hintParameter: embeddedHintParameter,
    connectionClaim: embeddedConnectionClaim,
    redirectUri: client.redirectUri,
    internalOrigin: backChannel ?? `http://${internalHost(host)}:${String(port)}`,
  };
}

/** An address that stands for every address of the machine is no address to connect to. */
function internalHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
