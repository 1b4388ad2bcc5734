import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { browserOf, ensureBrowser } from '../../demo/server/login/browser-cookie.ts';
import { readSettings } from '../../demo/server/settings.ts';

describe('the cookie that binds a flow to its browser', () => {
  const cookie = async (publicUrl: string, held = '') => {
    const settings = readSettings({ PUBLIC_URL: publicUrl });
    const app = new Hono().get('/', (c) => c.text(ensureBrowser(settings, c)));
    app.get('/held', (c) => c.text(browserOf(settings, c) ?? 'none'));
    const headers = { cookie: held };
    const seen = await app.request('/held', { headers });
    const response = await app.request('/', { headers });
    return { set: response.headers.getSetCookie().join(), held: await seen.text() };
  };

  it('is locked to the host on https', async () => {
    const { set } = await cookie('https://portal.example');
    assert.match(set, /^__Host-login_flow=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('on https is not taken from a plain name, which a subdomain could have set', async () => {
    assert.equal((await cookie('https://portal.example', 'login_flow=x')).held, 'none');
    assert.equal((await cookie('https://portal.example', '__Host-login_flow=x')).held, 'x');
  });

  it('stays while a browser has it', async () => {
    assert.equal((await cookie('http://127.0.0.1:4173', 'login_flow=x')).set, '');
  });
});
