import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A load balancer that knows no sessions: each request goes to the next process. */
export interface RoundRobin {
  readonly port: number;
  /** Answers that a process began and did not end; their requests are not sent again. */
  readonly broken: number;
  close(): Promise<void>;
}

/**
 * @param ports of the processes on 127.0.0.1; read anew for each request
 * @param clientAddress whom the processes are told of; the other side of the connection unless given
 */
export async function startRoundRobin(
  ports: readonly number[],
  clientAddress = (request: IncomingMessage) => request.socket.remoteAddress ?? '',
): Promise<RoundRobin> {
  let turn = 0;
  let broken = 0;
  const server = createServer((request, response) => {
    void forward(request, response).catch(() => {
      broken += 1;
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  });

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const forwarded = [request.headers['x-forwarded-for'], clientAddress(request)];
    // Like most, it names the process it calls as the host.
    const { host: _host, ...headers } = request.headers;
    headers['x-forwarded-for'] = forwarded.filter(Boolean).join(', ');
    turn += 1;
    const first = turn % ports.length;
    for (const port of [...ports.slice(first), ...ports.slice(0, first)]) {
      const { method, url: path } = request;
      const answer = await new Promise<IncomingMessage | null>((resolve, reject) => {
        const call = send({ host: '127.0.0.1', port, method, path, headers, agent: false });
        call.once('response', resolve).once('error', (error) => {
          // Only what nobody has taken may go to somebody else.
          if ('code' in error && error.code === 'ECONNREFUSED') resolve(null);
          else reject(error);
        });
        call.end(body);
      });
      if (!answer) continue;
      const content = await buffer(answer);
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      response.end(content);
      return;
    }
    throw new Error('no process answers');
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get broken() {
      return broken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
