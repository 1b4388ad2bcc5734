/** Mail leaves by SMTP where that is set, and the demo goes on where it cannot. */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

it('mail leaves by SMTP, is kept nowhere then, and its failure stops nobody', async () => {
  const received: string[] = [];
  let arrived: () => void = () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      let text = session.envelope.rcptTo.map(({ address }) => address).join();
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        received.push(text);
        callback();
        arrived();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const demo = await startDemo({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
  try {
    assert.equal(received.length, 1);
    assert.match(received[0] ?? '', /^frank@acme\.example[^]*Subject: Set up your account/);
    const bob = new Client(demo);
    await bob.signIn('bob', 'correct horse battery');
    const mail = new Promise<void>((resolve) => (arrived = resolve));
    const reset = await bob.post('/admin/v1/people/gina/reset-password', { notify: true });
    await mail;
    assert.match(received[1] ?? '', /^desk@globex\.example[^]*Subject: Your password was reset/);
    assert.ok(!received[1]?.includes(String(reset.body['password'])));
    assert.deepEqual(await demo.context.outbox.list(), []);

    await new Promise<void>((resolve) => server.close(resolve));
    await assert.rejects(demo.context.mail.check());
    const again = await bob.post('/admin/v1/people/gio/reset-password', { notify: true });
    assert.equal(again.status, 200);
  } finally {
    await demo.close();
  }
});
