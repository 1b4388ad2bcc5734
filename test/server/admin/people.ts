/** Administrators and support look after the people of their organisation. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';
import type { Cases } from './cases.ts';

const hostile = '<img src=x onerror=alert(1)>';

export const peopleCases: Cases = (demoNow) => {
  let demo: Demo;
  let bob: Client;
  before(async () => {
    demo = demoNow();
    bob = new Client(demo);
    await bob.signIn('bob', 'correct horse battery');
  });

  const rowsOf = async (lines: string[], commit = false) => {
    const { status, body } = await bob.post('/admin/v1/people/import', {
      csv: lines.join('\n'),
      commit,
    });
    if (status !== 200) return String(body['detail']);
    const rows = body['rows'] as { line: number; problems: string[] }[];
    return rows.map(({ line, problems }) => `${String(line)} ${problems.join(' ') || 'new'}`);
  };
  const mailsTo = async (to: string, count: number) => {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const mails = (await demo.context.outbox.list()).filter((mail) => mail.to === to);
      if (mails.length >= count) return mails;
      assert.ok(Date.now() < deadline, `${String(mails.length)} mails to ${to}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('come from a file, whose doubles are told row by row', async () => {
    const lines = [
      '\ufeffName;Email;Username;Phone;SSO',
      'One;one@globex.example;one;+44 20 7946 0111;optional',
      'Two;ONE@globex.example;two;;',
      'Three;three@globex.example;BOB;;',
      'Four;desk@globex.example;;;',
      'Five;five@globex.example;;+442079460101;off',
      ';six;;;maybe',
      `${hostile};=cmd@globex.example;;;off`,
    ];
    assert.deepEqual(await rowsOf(lines), [
      '2 new',
      '3 The email address is the same as in line 2.',
      '4 Somebody has this user name already.',
      '5 Somebody has this email address already.',
      '6 Somebody has this phone number already.',
      '7 The name is missing. “six” is no email address. “maybe” is not off, optional or enforced.',
      '8 new',
    ]);
    assert.equal((await bob.send('/admin/v1/people')).body['people'] instanceof Array, true);
    await rowsOf(lines, true);
    // Once they are there, they are doubles themselves.
    assert.match((await rowsOf(lines))[0] ?? '', /2 Somebody has/);
    const [mail] = await mailsTo('one@globex.example', 1);
    assert.match(mail?.text ?? '', /#activation=[\w-]{43}\n[^]*sign in through Globex/);
    const [other] = await mailsTo('=cmd@globex.example', 1);
    assert.match(other?.text ?? '', /sign in with your email and that PIN/);
  });

  it('do not come from a file that is none', async () => {
    for (const [lines, sentence] of [
      [['name,mail', 'a,b'], /email is missing/],
      [['name,email,role', 'a,b,c'], /no column “role”/],
      [['name,email', 'a'], /near line 2: a line has more or fewer/],
      [['name,email', '"a,b'], /quotation mark/],
      [[''], /no people in it/],
      [['name,email', ...Array.from({ length: 501 }, () => 'a,b')], /At most 500/],
    ] as const) {
      assert.match(String(await rowsOf([...lines])), sentence);
    }
  });

  it('with one address together are told, and others’ people stay unnamed', async () => {
    const { body } = await bob.send('/admin/v1/people/conflicts');
    assert.deepEqual(body['conflicts'], [
      { email: 'desk@globex.example', names: ['Gina', 'Gio'], elsewhere: 0 },
    ]);
  });

  it('get single sign-on one by one, and are told only when it is wanted', async () => {
    const change = (sso: string, notify: boolean) =>
      bob.post('/admin/v1/people/sso', { ids: ['gio', 'ada'], sso, notify });
    // Ada is of another organisation.
    assert.deepEqual((await change('optional', false)).body, { changed: 1, told: 0 });
    assert.deepEqual((await change('enforced', true)).body, { changed: 1, told: 1 });
    const mails = await mailsTo('desk@globex.example', 1);
    assert.match(mails[0]?.text ?? '', /Hello Gio,[^]*the only way in from now on/);
    assert.equal(mails.length, 1);
    const { body } = await bob.send('/admin/v1/announcement');
    assert.equal(body['recipients'], 2);
    assert.match(String(body['text']), /^Hello,\n\nyou can sign in through Globex/);
    assert.deepEqual((await bob.post('/admin/v1/announcement', {})).body, { told: 2 });
    await change('off', true);
  });

  it('get a temporary password that ends what was before, works once, and is told nowhere', async () => {
    const gina = new Client(demo);
    await gina.signIn('gina', 'gina-secret-1');
    const answer = await bob.post('/admin/v1/people/gina/reset-password', { notify: true });
    const password = String(answer.body['password']);
    assert.match(password, /^[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{6}$/);
    assert.deepEqual((await gina.send('session')).body, { user: null });
    const again = new Client(demo);
    assert.equal((await again.signIn('gina', 'gina-secret-1')).status, 401);
    const { body } = await again.signIn('gina', password);
    assert.equal(body['status'], 'change_required');
    assert.equal((await again.signIn('gina', password)).body['code'], 'temporary_password_expired');
    const newPassword = 'a new one of hers';
    const done = await again.post('password/change', { flow: body['flow'], newPassword });
    assert.equal(done.body['status'], 'signed_in');
    const [mail] = await mailsTo('desk@globex.example', 2);
    assert.match(mail?.subject ?? '', /was reset/);
    await demo.audit.settled();
    const written = JSON.stringify([await demo.audit.read(), demo.log, mail]);
    assert.ok(!written.includes(password));
  });

  it('may try again once support unlocks them', async () => {
    const gio = new Client(demo);
    for (let tries = 0; tries < 5; tries += 1) await gio.signIn('gio', 'wrong');
    assert.equal((await gio.signIn('gio', 'gio-secret-1')).status, 429);
    assert.equal((await bob.post('/admin/v1/people/gio/unlock', {})).status, 204);
    assert.equal((await gio.signIn('gio', 'gio-secret-1')).status, 200);
  });

  it('get another activation link, which ends the first', async () => {
    const lines = ['name,email', 'Seven,seven@globex.example'];
    await rowsOf(lines, true);
    const [first] = await mailsTo('seven@globex.example', 1);
    const { body } = await bob.send('/admin/v1/people');
    const people = body['people'] as { id: string; displayName: string }[];
    const id = people.find(({ displayName }) => displayName === 'Seven')?.id ?? '';
    await bob.post(`/admin/v1/people/${id}/resend-activation`, {});
    const [second] = await mailsTo('seven@globex.example', 2);
    const begin = (mail: typeof first) => {
      const [, token] = /#activation=([\w-]+)/.exec(mail?.text ?? '') ?? [];
      return new Client(demo).post('activation/begin', { token });
    };
    assert.deepEqual([(await begin(first)).status, (await begin(second)).status], [410, 200]);
    const refused = await bob.post('/admin/v1/people/gio/resend-activation', {});
    assert.equal(refused.body['code'], 'person_not_invited');
  });

  it('leave traces that are filtered and taken along, with no formula in them', async () => {
    const lines = ['name,email', '=2+5,seven.two@globex.example'];
    await rowsOf(lines, true);
    const { body } = await bob.send('/admin/v1/audit?kind=temporary_password_issued');
    const events = body['events'] as Record<string, unknown>[];
    assert.deepEqual(
      events.map(({ person, actor }) => [person, actor]),
      [['Gina', 'Bob']],
    );
    const csv = await bob.send('/admin/v1/audit.csv');
    assert.match(
      csv.headers.get('content-disposition') ?? '',
      /attachment; filename="audit-log.csv"/,
    );
    assert.match(csv.text, /^at,kind,person,actor,/);
    assert.match(csv.text, /,person_added,'=2\+5,Bob,/);
    const json = await bob.send('/admin/v1/audit.json?person=gio');
    assert.ok(JSON.parse(json.text).every(({ person }: { person: string }) => person === 'Gio'));
    assert.equal((await bob.send('/admin/v1/audit?kind=a;b')).status, 422);
  });
};
