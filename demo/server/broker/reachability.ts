import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { useAgent } from 'request-filtering-agent';
import type { Connection } from '../accounts/account.ts';

/**
 * Tells whether something listens where an identity provider should, so that nobody is sent to a browser's
 * error page. An answer is kept for some seconds: many people of one organisation come at the same time. For an
 * address that an administrator gave, nothing in a private network is asked: nobody is to learn what is there.
 *
 * @param mayAskLoopback whether this machine is no private network to whoever gives addresses
 * @param timeoutMs for one attempt
 * @param keepMs for which an answer is reused
 */
export function createReachability(
  mayAskLoopback: boolean,
  timeoutMs = 2000,
  keepMs = 5000,
): (connection: Connection) => Promise<boolean> {
  const answers = new Map<string, { until: number; answer: Promise<boolean> }>();
  return ({ ssoUrl: url, organisationId = null }) => {
    const { protocol, hostname, port } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const portNumber = Number(port) || (protocol === 'https:' ? 443 : 80);
    const key = `${host} ${portNumber} ${organisationId ?? ''}`;
    const known = answers.get(key);
    if (known && known.until > Date.now()) return known.answer;
    const open = () => {
      const options = { host, port: portNumber, autoSelectFamily: true };
      if (organisationId === null) return connect(options);
      const allowIPAddressList = mayAskLoopback ? ['127.0.0.1', '::1'] : [];
      return useAgent('http://plain', { allowIPAddressList }).createConnection(options) as Socket;
    };
    const answer = listens(open, timeoutMs);
    answers.set(key, { until: Date.now() + keepMs, answer });
    return answer;
  };
}

function listens(open: () => Socket, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = open();
    const finish = (answer: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(finish, timeoutMs, false);
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}
