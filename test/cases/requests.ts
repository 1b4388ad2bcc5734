/** A request of the widget, as a server sees it. */
export interface SeenRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}
type Reply = Response | (() => Response | Promise<Response>);

const original = window.fetch;
afterEach(() => {
  window.fetch = original;
});

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/**
 * Answers the calls of the wire contract by their path until the end of the test; other paths are not there.
 *
 * @returns What was asked so far, in order.
 */
export function serve(replies: Readonly<Record<string, Reply>>): readonly SeenRequest[] {
  const seen: SeenRequest[] = [];
  window.fetch = async (url, init) => {
    const path = new URL(String(url), location.href).pathname.replace('/login/v1/', '');
    seen.push({ path, body: JSON.parse(String(init?.body)) as SeenRequest['body'] });
    const reply = replies[path] ?? new Response(null, { status: 404 });
    return typeof reply === 'function' ? reply() : reply.clone();
  };
  return seen;
}
