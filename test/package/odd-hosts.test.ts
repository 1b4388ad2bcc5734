/** Hosts that put the package to other uses than planned, in a real page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import type * as Testing from '../../src/testing/index.ts';
import type { Browser } from 'playwright-core';
import type { HostSite } from './host-site.ts';
import { hostPage, launch, openPage, serve } from './host-site.ts';
import { packageFile, root } from './package-file.ts';
import type { Packed } from './packed.ts';
import { packed } from './packed.ts';

const carol = `
import { peopleScript, ScriptedBackend } from 'login-widget/testing';
const client = new ScriptedBackend(
  peopleScript([
    { user: { id: 'carol', displayName: 'Carol' }, identifiers: ['carol'], password: 'secret' },
  ]),
);`;
const client = `document.querySelector('login-widget').client = client;`;

/** An element of the host, by the lit before the one that the package uses. */
const olderLit = `
import 'login-widget';
import { html, LitElement } from 'lit-2';
${carol}
class HostPage extends LitElement {
  static properties = { greeting: {} };
  createRenderRoot() {
    return this;
  }
  render() {
    return html\`
      <p id="greeting">\${this.greeting ?? 'Who is there?'}</p>
      <login-widget
        mode=\${'join'}
        .client=\${client}
        @login-success=\${({ detail }) => (this.greeting = 'Hello, ' + detail.user.displayName)}
      ></login-widget>\`;
  }
}
customElements.define('host-page', HostPage);
document.querySelector('login-widget').replaceWith(document.createElement('host-page'));`;

describe('odd hosts', { concurrency: false }, () => {
  let browser: Browser;
  let site: HostSite;
  let pack: Packed;
  let testing: typeof Testing;
  before(async () => {
    pack = await packed();
    testing = (await pack.load('login-widget/testing')) as typeof testing;
    const bundle = async (contents: string, more: BuildOptions = {}) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: pack.folder },
        bundle: true,
        format: 'esm',
        write: false,
        ...more,
      });
      return outputFiles?.[0]?.text ?? '';
    };
    const standalone = await readFile(
      join(pack.folder, 'node_modules/login-widget/dist/standalone.js'),
      'utf8',
    );
    const backend = await bundle(`${carol}${client}`);
    const again = { minify: true, target: 'es2022', format: 'iife', charset: 'ascii' } as const;
    site = await serve({
      'first.js': standalone,
      'second.js': standalone.replaceAll(packageFile.version, '9.9.9'),
      'backend.js': backend,
      'two.html': hostPage(
        `import './first.js'; await import('./second.js'); await import('./backend.js');`,
      ),
      'bundle.js': await bundle(
        `import 'login-widget/standalone'; import 'login-widget/locales/de'; ${carol}${client}`,
        again,
      ),
      'bundle.html': hostPage(`import './bundle.js';`),
      'older-lit.js': await bundle(olderLit, { nodePaths: [join(root, 'node_modules')] }),
      'older-lit.html': hostPage(`import './older-lit.js';`),
      'none.html': hostPage(
        `Object.defineProperty(window, 'customElements', { value: null });
        const { LoginWidget } = await import('./first.js');
        document.title = 'imported ' + LoginWidget.name.length;`,
      ),
    });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await site.close();
    await pack.remove();
  });

  /** @returns What the console of the page said in the end. */
  async function visit(path: string, walk: (login: Testing.LoginPage) => Promise<void>) {
    const { page, said } = await openPage(browser);
    await page.goto(site.address + path);
    await walk(new testing.LoginPage(testing.playwrightDriver(page)));
    await page.close();
    return said;
  }
  const patient = { timeout: 60_000 };
  async function carolSignsIn(login: Testing.LoginPage): Promise<void> {
    await login.identify('carol');
    await login.reach('password', patient);
    await login.enterSecret('secret');
    await login.reach('signed-in', patient);
  }

  it('two versions: the first wins, and both are named', async () => {
    const said = await visit('two.html', carolSignsIn);
    assert.equal(said.length, 1, said.join('\n'));
    const { version } = packageFile;
    assert.match(said[0] ?? '', new RegExp(`9.9.9 is not used: version ${version} came first`));
  });

  it('bundled again, smaller and as a classic script, everything works', async () => {
    assert.deepEqual(await visit('bundle.html', carolSignsIn), []);
  });

  it('beside an older lit, and inside of its templates, both live', async () => {
    const { page, said } = await openPage(browser);
    await page.goto(`${site.address}older-lit.html`);
    await carolSignsIn(new testing.LoginPage(testing.playwrightDriver(page)));
    await page.locator('#greeting', { hasText: 'Hello, Carol' }).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('login-widget')?.mode), 'join');
    await page.close();
    // That there are two is the one thing that lit has to say.
    assert.ok(
      said.every((text) => text.includes('Multiple versions of Lit')),
      said.join('\n'),
    );
  });

  it('where no element can be, nothing is said and nothing thrown', async () => {
    const { page, said } = await openPage(browser);
    await page.goto(`${site.address}none.html`);
    await page.waitForFunction(() => document.title.startsWith('imported'));
    await page.close();
    assert.deepEqual(said, []);
  });
});
