import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { returnPlace } from '../../demo/server/login/return-place.ts';

const own = 'https://portal.example';

describe('the place to come back to', () => {
  for (const [asked, place] of [
    ['/join/?meeting=1#x', '/join/?meeting=1#x'],
    [`${own}/?next=/calls/42`, '/?next=/calls/42'],
    ['HTTPS://Portal.Example:443/a', '/a'],
    ['calls/../b', '/b'],
    [undefined, '/'],
  ] as const) {
    it(`${String(asked)} is ${place}`, () => {
      assert.equal(returnPlace(asked, own), place);
    });
  }

  for (const hostile of [
    'https://evil.example/x',
    'http://portal.example/x',
    'https://portal.example:8443/x',
    'https://portal.example.evil.example/x',
    'https://portal.example@evil.example/x',
    'https://user:pass@portal.example/x',
    '//evil.example/x',
    '/\\evil.example/x',
    'https:/\\evil.example/x',
    '\thttps://evil.example/x',
    'java\nscript:alert(1)',
    'javascript:alert(1)//portal.example/x',
    'blob:https://portal.example/x',
    'data:text/html,x',
    `${own}//evil.example/x`,
    '/x\r\nSet-Cookie: a=b',
    '/x\u0000',
    `/${'x'.repeat(2048)}`,
  ]) {
    it(`${JSON.stringify(hostile).slice(0, 60)} is not`, () => {
      assert.equal(returnPlace(hostile, own), '/');
    });
  }
});
