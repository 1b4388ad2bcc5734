import { expect } from '@open-wc/testing';
import { BackendError } from '../../src/backend/login-backend.ts';
import { RestBackend } from '../../src/backend/rest-backend.ts';
import type { Problem } from '../../src/machine/states.ts';

const identifier = { value: 'ada@acme.example', type: 'email' } as const;
const context = { returnTo: 'https://portal.example/', reauthenticate: false };
const signal = () => new AbortController().signal;

describe('RestBackend', () => {
  const original = window.fetch;
  let seen: { url: string; init: RequestInit } | undefined;
  afterEach(() => {
    window.fetch = original;
  });

  const answer = (body: unknown, init: ResponseInit = {}) => {
    window.fetch = (url, options) => {
      seen = { url: String(url as string), init: options ?? {} };
      return Promise.resolve(
        new Response(typeof body === 'string' ? body : JSON.stringify(body), init),
      );
    };
  };
  const problemOf = async (call: Promise<unknown>): Promise<Problem> => {
    try {
      await call;
    } catch (error) {
      if (error instanceof BackendError) return error.problem;
      throw error;
    }
    throw new Error('The call did not fail.');
  };
  const discover = () => new RestBackend('/login/v1').discover(identifier, context, signal());

  it('sends one strict POST', async () => {
    answer({ flow: 'f', methods: [{ type: 'password', more: 1 }], extra: true });
    expect(await discover()).to.deep.equal({ flow: 'f', methods: [{ type: 'password' }] });
    expect(seen?.url).to.equal('/login/v1/discovery');
    const { body, signal: _signal, ...options } = seen?.init ?? {};
    expect(options).to.deep.equal({
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(JSON.parse(body as string)).to.deep.equal({
      identifier: identifier.value,
      identifierType: 'email',
      ...context,
    });
  });

  it('sends a secret byte for byte', async () => {
    answer({ status: 'signed_in', user: { id: '1', displayName: 'Carol' } });
    const secret = ' pä ss\u0308 wörd\u200b ';
    await new RestBackend('/login/v1').verify('password', 'f', secret, signal());
    expect(JSON.parse(seen?.init.body as string)).to.deep.equal({ flow: 'f', secret });
  });

  it('reads problem details', async () => {
    const body = { type: 'about:blank', code: 'rate_limited', retryAfter: 7, detail: 'Go away.' };
    answer(body, { status: 429 });
    expect(await problemOf(discover())).to.deep.include({ code: 'rate_limited', retryAfter: 7 });
  });

  it('reads Retry-After where the body says nothing', async () => {
    answer('slow down', { status: 429, headers: { 'retry-after': '12' } });
    expect(await problemOf(discover())).to.deep.include({ code: 'rate_limited', retryAfter: 12 });
    answer('{}', { status: 429, headers: { 'retry-after': '12' } });
    expect(await problemOf(discover())).to.deep.include({ code: 'rate_limited', retryAfter: 12 });
  });

  const malformed: readonly (readonly [name: string, body: unknown, status?: number])[] = [
    ['HTML', '<!doctype html><title>503</title>', 503],
    ['HTML with 200', '<!doctype html>'],
    ['nothing', ''],
    ['another shape', { next: 42 }],
    ['an unknown method', { flow: 'f', methods: [{ type: 'magic' }] }],
    ['no method', { flow: 'f', methods: [] }],
    ['a code that is none', { code: '<b>' }, 400],
    ['a problem without a code', { title: 'x' }, 500],
    ['null', null],
    ['a huge answer', { flow: 'f', methods: [{ type: 'password' }], x: 'y'.repeat(200_000) }],
  ];
  for (const [name, body, status = 200] of malformed) {
    it(`takes ${name} for "unavailable"`, async () => {
      answer(body, { status });
      expect((await problemOf(discover())).code).to.equal('unavailable');
    });
  }

  it('takes a broken connection for "unavailable"', async () => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await problemOf(discover())).code).to.equal('unavailable');
  });
});
