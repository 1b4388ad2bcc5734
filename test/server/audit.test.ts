/** The audit log tells who did what and never a secret, and no sign-in waits for it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../demo/server/accounts/database.ts';
import { AuditLog } from '../../demo/server/audit/audit-log.ts';
import { Browser } from '../saml/support/browser.ts';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { Client } from './client.ts';

/** In everything that is secret, or typed where secrets get typed. */
const canary = 'canary4711';
/** Digits only, as PINs are. */
const pin = '48151623';

describe('the audit log', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  const rows = async () => {
    await demo.audit.settled();
    return demo.audit.read();
  };
  const enter = async (client: Client, who: string, secret: string, kind = 'password') => {
    const flow = await client.flow(who);
    return client.post(kind, { flow, secret }, { 'user-agent': 'a browser\n' });
  };

  it('tells of every flow, without any secret', async () => {
    const client = new Client(demo);
    // A password typed as user name, wrong secrets of somebody and of nobody, right ones.
    await enter(client, `${canary}!`, `${canary}-a`);
    await enter(client, 'carol', `${canary}-b`);
    await enter(client, 'dave', '48151', 'pin');
    assert.equal((await enter(client, 'carol', ' pä ss wörd ')).status, 200);
    await client.post('logout', {});
    // A temporary password, changed.
    const { body } = await enter(client, 'erin@acme.example', 'Temp-4711-Erin');
    await enter(client, 'erin@acme.example', 'Temp-4711-Erin');
    const { flow } = body;
    await client.post('password/change', { flow, newPassword: canary.slice(0, 7) });
    const changed = await client.post('password/change', { flow, newPassword: `${canary}-new` });
    assert.equal(changed.status, 200);
    assert.equal(
      (await enter(client, 'erin@acme.example', `${canary}-new`)).body['code'],
      'sso_required',
    );
    // An activation.
    const mail = (await demo.context.outbox.list()).find(({ to }) => to === 'frank@acme.example');
    const token = /#activation=([\w-]{43})$/m.exec(mail?.text ?? '')?.[1] ?? '';
    await client.post('activation/begin', { token: `${canary}-token` });
    const begun = await client.post('activation/begin', { token });
    const answers = ['first_pet', 'birth_city'].map((questionId) => ({
      questionId,
      answer: `${canary} ${questionId}`,
    }));
    const done = await client.post('activation/complete', {
      flow: begun.body['flow'],
      pin,
      answers,
    });
    assert.equal(done.status, 200);
    // Forgotten passwords.
    for (const identifier of ['carol', `${canary}-forgot`]) {
      await client.post('password/forgot', { identifier, identifierType: 'username' });
    }
    // Single sign-on: refused at the identity provider, then right.
    const browser = new Browser();
    const discovered = await browser.post(new URL('/login/v1/discovery', demo.url), {
      identifier: 'ada',
      identifierType: 'username',
    });
    const { methods } = discovered as { methods: { redirect: string }[] };
    const begin = new URL(methods[0]?.redirect ?? '', demo.url);
    const cancelled = await browser.submit(await browser.open(begin), { action: 'cancel' });
    await browser.submit(cancelled);
    const form = await browser.open(begin);
    await browser.submit(form, { username: 'ada', password: `${canary}-idp` });
    const page = await browser.submit(form, { username: 'ada', password: 'ada-at-idp' });
    const back = await browser.submit(page);
    const handoff = back.url.searchParams.get('handoff') ?? '';
    await browser.post(new URL('/login/v1/sso/result', demo.url), { handoff });
    // Until nobody may try any more.
    for (let tries = 0; tries < 8; tries += 1)
      await enter(client, 'hugo@initech.example', `${canary}-${String(tries)}`);

    const events = await rows();
    const told = events.map(({ kind, accountId, reason }) => [kind, accountId, reason].join(' '));
    for (const wanted of [
      'sign_in_refused  password wrong',
      'sign_in_refused carol password wrong',
      'sign_in_refused dave pin wrong',
      'sign_in carol password',
      'sign_out carol ',
      'temporary_password_used erin ',
      'password_changed erin ',
      'sign_in erin password change',
      'sign_in_refused erin password temporary and used up or expired',
      'sign_in_refused erin password right, but SSO is demanded',
      'activation_begun frank ',
      'activation_completed frank ',
      'password_forgotten carol ',
      'password_forgotten  ',
      'sso_returned ada ',
      'sign_in ada sso',
      'limit_reached hugo narrow',
    ]) {
      assert.ok(told.includes(wanted), `no "${wanted}" in\n${told.join('\n')}`);
    }
    assert.equal(told.filter((each) => each.startsWith('limit_reached hugo')).length, 1);
    const refused = events.find(({ kind }) => kind === 'sso_refused');
    const saml = events.find(({ kind }) => kind === 'saml_response_refused');
    assert.equal(refused?.accountId, 'ada');
    assert.match(saml?.reason ?? '', /status:Responder/);
    assert.equal(saml?.reference, refused.reference);
    assert.equal(cancelled.status, 200);
    const carol = events.find(({ accountId }) => accountId === 'carol');
    assert.match(carol?.address ?? '', /127\.0\.0\.1$/);

    const cookies = [...client.cookies.values()];
    const text = JSON.stringify([events, demo.log]);
    for (const secret of [canary, pin, token, handoff, 'pä ss wörd', 'Temp-4711', ...cookies]) {
      assert.ok(secret.length > 4 && !text.includes(secret), `${secret} is told`);
    }
    const mails = await demo.context.outbox.list();
    assert.ok(!mails.some((each) => each.text.includes(canary)));
  });

  it('tells an identifier that nobody has by a keyed hash', async () => {
    const before = (await rows()).length;
    for (const who of ['no-one-here', 'No-One-Here', 'another-one']) {
      await enter(new Client(demo), who, 'x');
    }
    const hashes = (await rows()).slice(before).map(({ unknownHash }) => unknownHash);
    assert.match(hashes[0] ?? '', /^[\w-]{43}$/);
    assert.equal(hashes[1], hashes[0]);
    assert.notEqual(hashes[2], hashes[0]);
  });
});

describe('an audit log whose database is away', () => {
  /** A table that can be away. */
  const table = () => {
    const written: { kind: string }[] = [];
    const state = { away: true, asked: 0 };
    const values = (rows: { kind: string }[]) => {
      state.asked += 1;
      if (state.away) return Promise.reject(new Error('values of the statement'));
      written.push(...rows);
      return Promise.resolve();
    };
    const database = { insert: () => ({ values }) } as unknown as Database;
    const lines: string[] = [];
    const log = (message: string, details: object = {}) =>
      void lines.push(`${message} ${JSON.stringify(details)}`);
    return { audit: new AuditLog(database, log), written, state, lines };
  };

  it('takes events at once, and writes them all when it is back', async () => {
    const { audit, written, state, lines } = table();
    for (let index = 0; index < 250; index += 1) audit.record({ kind: 'sign_in' });
    while (state.asked < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(lines, ['audit events wait for the database {"cause":"Error"}']);
    state.away = false;
    await audit.settled();
    assert.equal(written.length, 250);
    assert.equal(lines.length, 1);
  });

  it('is bounded, tells what it lost, and lets the server end', async () => {
    const { audit, lines } = table();
    for (let index = 0; index < 10_007; index += 1) audit.record({ kind: 'sign_in' });
    await audit.close();
    assert.equal(lines.at(-1), 'audit events were lost {"events":10007}');
  });

  it('cuts what comes from outside', async () => {
    const { audit, written, state } = table();
    state.away = false;
    audit.record({ kind: 'sign_in', userAgent: 'a\nb'.repeat(900), reason: 'c\u0000'.repeat(900) });
    await audit.settled();
    const [row] = written as { kind: string; userAgent?: string; reason?: string }[];
    assert.equal(row?.userAgent?.length, 200);
    assert.equal(row?.reason?.length, 500);
    assert.ok(!/\p{Cc}/u.test(`${row?.userAgent ?? ''}${row?.reason ?? ''}`));
  });
});
