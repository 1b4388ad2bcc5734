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
    `/${'a'.repeat(5000)}`,
  ];
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
