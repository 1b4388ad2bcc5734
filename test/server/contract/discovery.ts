import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Demo } from '../../support/demo.ts';
import { Client } from '../client.ts';

/** @param running the demo, once it is up */
export function discovery(running: () => Demo): void {
  describe('discovery', () => {
    let demo: Demo;
    before(() => {
      demo = running();
    });

    const methods = async (identifier: string, more: object = {}) => {
      const { status, body } = await new Client(demo).discover(identifier, more);
      return status === 200
        ? (body['methods'] as { type: string; enforced?: boolean; organisation?: string }[]).map(
            ({ type, enforced, organisation }) => [type, enforced, organisation].join(' ').trim(),
          )
        : body['code'];
    };

    const expected: readonly (readonly [identifier: string, methods: unknown])[] = [
      ['ada@acme.example', ['sso true Acme']],
      ['ADA@Acme.Example', ['sso true Acme']],
      ['ada', ['sso true Acme']],
      ['bob@globex.example', ['sso false Globex', 'password']],
      ['carol@initech.example', ['password']],
      ['dave', ['pin']],
      ['erin@acme.example', ['sso true Acme']],
      ['frank@acme.example', ['password']],
      ['gina', ['password']],
      ['desk@globex.example', 'account_ambiguous'],
      ['ivy@umbra.example', ['sso true Umbra']],
      ['eve@acme.example', ['password']],
      ['nobody@nowhere.example', ['password']],
    ];
    for (const [identifier, answer] of expected) {
      it(`${identifier}: ${JSON.stringify(answer)}`, async () => {
        assert.deepEqual(await methods(identifier), answer);
      });
    }

    it('finds Dave by number with, and without, his extension, but not with another', async () => {
      const phone = { identifier: '+442079460104', identifierType: 'phone' };
      assert.deepEqual(await methods('', phone), ['pin']);
      assert.deepEqual(await methods('', { ...phone, extension: '104' }), ['pin']);
      assert.deepEqual(await methods('', { ...phone, extension: '105' }), ['password']);
    });

    it('knows a person by every spelling of her identifier', async () => {
      const found: readonly (readonly [identifierType: string, identifier: string])[] = [
        ['email', ' Ada@ACME.example\u200b '],
        ['username', ' ADA '],
        ['phone', '00 44 (20) 7946-0101'],
      ];
      for (const [identifierType, identifier] of found) {
        assert.deepEqual(await methods(identifier, { identifierType }), ['sso true Acme']);
      }
      const dave = { identifierType: 'phone', identifier: '+44 20 7946 0104 ext. 104' };
      assert.deepEqual(await methods('', dave), ['pin']);
    });

    it('answers unknown people like people with a password', async () => {
      const shape = async (identifier: string) => {
        const { status, headers, body } = await new Client(demo).discover(identifier);
        const flow = body['flow'] as string;
        return {
          status,
          keys: Object.keys(body),
          methods: body['methods'],
          flow: flow.length,
          headers: [...headers.keys()],
        };
      };
      assert.deepEqual(await shape('nobody@initech.example'), await shape('carol@initech.example'));
    });

    it('refuses what is no identifier', async () => {
      for (const body of [{}, { identifier: '' }, { identifier: 'a'.repeat(255) }, null, [], 'x']) {
        const { status, body: problem } = await new Client(demo).post('discovery', body);
        assert.equal(status, 422);
        assert.equal(problem['code'], 'identifier_invalid');
      }
      assert.equal(await methods('ada', { identifierType: 'email' }), 'identifier_invalid');
      assert.equal(await methods('ada', { identifierType: 'phone' }), 'identifier_invalid');
      assert.equal(await methods(' \u200b ', { identifierType: 'username' }), 'identifier_invalid');
    });

    it('lets SSO come back only to this server', async () => {
      const place = async (returnTo: string) => {
        const flow = await new Client(demo).flow('ada', { returnTo });
        const record = (await demo.context.store.get(`flow:${flow}`)) as { returnTo: string };
        return record.returnTo;
      };
      assert.equal(await place('/join/?meeting=1#x'), '/join/?meeting=1#x');
      assert.equal(await place('https://evil.example/join/'), '/');
    });
  });
}
