import { connect } from 'node:net';

/**
 * Tells whether something listens at an address, so that nobody is sent to a browser's error page. An
 * answer is kept for some seconds: many people of one organisation come at the same time.
 *
 * @param timeoutMs for one attempt
 * @param keepMs for which an answer is reused
 */
export function createReachability(
  timeoutMs = 2000,
  keepMs = 5000,
): (url: string) => Promise<boolean> {
  const answers = new Map<string, { until: number; answer: Promise<boolean> }>();
  return (url) => {
    const { protocol, hostname, port } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const portNumber = Number(port) || (protocol === 'https:' ? 443 : 80);
    const key = `${host} ${portNumber}`;
    const known = answers.get(key);
    if (known && known.until > Date.now()) return known.answer;
    const answer = listens(host, portNumber, timeoutMs);
    answers.set(key, { until: Date.now() + keepMs, answer });
    return answer;
  };
}

function listens(host: string, port: number, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, autoSelectFamily: true });
    const finish = (answer: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(finish, timeoutMs, false);
    socket.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}
