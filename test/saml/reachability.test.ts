import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createReachability } from '../../demo/server/broker/reachability.ts';

const server = createServer((socket) => socket.end());
let port: string;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = String((server.address() as AddressInfo).port);
});
after(() => server.close());

const at = (ssoUrl: string, organisationId: string | null) => {
  return { id: 'x', entityId: 'x', ssoUrl, certificates: [], organisationId };
};

test('an identity provider is there or not, by either name of this machine', async () => {
  const reachable = createReachability(true);
  for (const host of ['127.0.0.1', 'localhost']) {
    for (const owner of [null, 'globex']) {
      assert.equal(await reachable(at(`http://${host}:${port}/sso`, owner)), true, host);
    }
  }
  assert.equal(await reachable(at('http://127.0.0.1:9/', null)), false);
});

test('what an administrator gives leads into no private network', async () => {
  const reachable = createReachability(false);
  for (const host of ['127.0.0.1', 'localhost']) {
    assert.equal(await reachable(at(`http://${host}:${port}/sso`, 'globex')), false, host);
    assert.equal(await reachable(at(`http://${host}:${port}/sso`, null)), true, host);
  }
});
