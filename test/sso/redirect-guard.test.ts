import { expect } from '@open-wc/testing';
import { guardRedirect } from '../../src/sso/redirect-guard.ts';

const base = 'https://portal.example/login/v1/';
const origins = new Set(['https://portal.example', 'https://broker.example']);

describe('guardRedirect', () => {
  const allowed: readonly (readonly [target: string, href: string])[] = [
    ['/sso/begin?flow=a', 'https://portal.example/sso/begin?flow=a'],
    ['sso/begin', 'https://portal.example/login/v1/sso/begin'],
    ['https://broker.example/a?x=1&y=a%3Db#h', 'https://broker.example/a?x=1&y=a%3Db#h'],
    ['https://portal.example:443/', 'https://portal.example/'],
    ['HTTPS://PORTAL.EXAMPLE/', 'https://portal.example/'],
  ];
  for (const [target, href] of allowed) {
    it(`follows ${target}`, () => {
      expect(guardRedirect(target, base, origins)?.href).to.equal(href);
    });
  }

  const hostile = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:https://portal.example/x',
    'vbscript:x',
    'file:///etc/passwd',
    'about:blank',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https:/\\evil.example',
    'https:evil.example',
    'https:///evil.example',
    'http://portal.example/',
    'https://portal.example.evil.example/',
    'https://portal.example@evil.example/',
    'https://user:pass@portal.example/',
    'https://portal.example:444/',
    'https://evilportal.example/',
    'https://portal.example%2eevil.example/',
    'https://portal。example.evil.example/',
    'https://[::1]/',
    'wss://portal.example/',
    'ftp://portal.example/',
    'intent://portal.example/#Intent;end',
    '\u0000/sso',
    '/a\r\nSet-Cookie: x',
    'https://',
    'https://portal.example:port/',
    '///evil.example',
    '////evil.example/%2f..',
    '/\\/evil.example',
    '\\/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    'https:evil.example/../portal.example',
    'https://evil.example#@portal.example/',
    'https://evil.example?@portal.example/',
    'https://evil.example\\@portal.example/',
    'https://portal.example\\@evil.example/',
    'https://portal.example:443@evil.example/',
    'https://portal.example%00.evil.example/',
    'https://portal.example%0a.evil.example/',
    'https://portal.example%23.evil.example/',
    'https://portal.example;.evil.example/',
    'https://portal.example,evil.example/',
    'https://portal.example./',
    'https://portal.example。evil.example/',
    'https://p\u043ertal.example/',
    'https://portal.example\u200b.evil.example/',
    'https://xn--prtal-0ye.example/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://localhost/',
    'http://127.0.0.1/',
    'filesystem:https://portal.example/temporary/x',
    'view-source:https://portal.example/',
    'jar:https://portal.example!/',
    'feed:https://portal.example/',
    'chrome://settings',
    'ms-settings:',
    'tel:+442079460101',
    'mailto:ada@acme.example',
    'sms:+442079460101',
    'data:text/html;base64,PHNjcmlwdD4=',
    'javascript://portal.example/%0aalert(1)',
    'javascript\u003aalert(1)',
    '\u0001javascript:alert(1)',
    'JAVASCRIPT\n:alert(1)',
    'blob:null/1',
    'https://[::ffff:127.0.0.1]/',
    'https://portal.example:0443@evil.example',
    'https://broker.example.:443/',
    'http://broker.example:443/',
    `/${'a'.repeat(5000)}`,
  ];
  it('is tried with many hostile addresses', () => {
    expect(new Set(hostile).size).to.be.at.least(60);
  });
  for (const target of hostile) {
    it(`refuses ${JSON.stringify(target.slice(0, 50))}`, () => {
      expect(guardRedirect(target, base, origins)?.href).to.equal(undefined);
    });
  }

  it('allows http on loopback only', () => {
    const loopback = new Set(['http://127.0.0.1:4173', 'http://portal.example']);
    expect(guardRedirect('/a', 'http://127.0.0.1:4173/', loopback)).not.to.equal(null);
    expect(guardRedirect('/a', 'http://portal.example/', loopback)).to.equal(null);
  });
});
