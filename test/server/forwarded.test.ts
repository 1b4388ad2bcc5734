import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { addressOf } from '../../demo/server/login/request.ts';
import { readSettings } from '../../demo/server/settings.ts';

describe('the address that limits go by', () => {
  let server: Server;
  before(async () => {
    const app = new Hono().get('/:hops', (c) => {
      return c.text(addressOf(c, readSettings({ TRUST_PROXY: c.req.param('hops') })));
    });
    server = createAdaptorServer({ fetch: app.fetch }) as Server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());

  const seen = async (hops: number, forwarded?: string) => {
    const { port } = server.address() as AddressInfo;
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const response = await fetch(`http://127.0.0.1:${String(port)}/${String(hops)}`, { headers });
    return response.text();
  };

  it('is that of the connection, whatever a stranger claims', async () => {
    assert.equal(await seen(0), '127.0.0.1');
    assert.equal(await seen(0, '192.0.2.1'), '127.0.0.1');
  });

  it('is what the trusted proxies appended, not what stood before', async () => {
    assert.equal(await seen(1, '192.0.2.1'), '192.0.2.1');
    assert.equal(await seen(1, '203.0.113.9, 192.0.2.1'), '192.0.2.1');
    assert.equal(await seen(2, '203.0.113.9, 192.0.2.1, 198.51.100.1'), '192.0.2.1');
  });

  it('is as far out as can be told when there are fewer proxies than said', async () => {
    assert.equal(await seen(1), '127.0.0.1');
    assert.equal(await seen(3, '192.0.2.1'), '192.0.2.1');
  });
});
