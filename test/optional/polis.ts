/**
 * `npm run test:polis`: the demo's server with Ory Polis (SAML Jackson) as its broker by `BROKER_*`, and SimpleSAMLphp
 * as the identity provider behind it. Apart from the other tests, because Polis weighs 257 MB; it is installed into
 * .cache/ at first use.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { launch, Visit } from '../e2e/visit.ts';
import { root } from '../package/package-file.ts';
import { freePort } from '../run/free-port.ts';
import type { Demo } from '../support/demo.ts';
import { startDemo } from '../support/demo.ts';
import { startSimpleSamlPhp } from '../support/simplesamlphp.ts';
import type { Jackson } from './polis-server.ts';
import { PolisServer } from './polis-server.ts';

const VERSION = '26.2.0';
const folder = join(root, '.cache/polis');
const run = promisify(execFile);

async function loadJackson(): Promise<Jackson> {
  const require = createRequire(join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules/@boxyhq/saml-jackson'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    // Its engines that need a build are not used here.
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
    await run('npm', [...args, `@boxyhq/saml-jackson@${VERSION}`], { cwd: folder });
  }
  return require('@boxyhq/saml-jackson') as Jackson;
}

let missing: string | undefined;
let polis: PolisServer;
let demo: Demo;
let browser: Browser;
const closing: (() => Promise<void>)[] = [];
before(async () => {
  const [port, brokerPort, idpPort] = [await freePort(), await freePort(), await freePort()];
  polis = await PolisServer.start(await loadJackson(), brokerPort);
  closing.push(() => polis.close());
  const provider = await startSimpleSamlPhp({
    port: idpPort,
    acsUrls: [polis.acsUrl],
    spEntityId: polis.audience,
  });
  if ('missing' in provider) {
    missing = provider.missing;
    return;
  }
  closing.push(() => provider.close());
  const back = `http://127.0.0.1:${String(port)}/login/v1/sso/callback`;
  const client = await polis.connect(provider.metadataUrl, back);
  demo = await startDemo({
    PORT: String(port),
    BROKER_ISSUER: polis.issuer,
    BROKER_CLIENT_ID: client.id,
    BROKER_CLIENT_SECRET: client.secret,
    BROKER_HINT_PARAMETER: 'idp_hint',
  });
  browser = await launch();
  closing.push(
    () => demo.close(),
    () => browser.close(),
  );
});
after(async () => {
  for (const close of closing.reverse()) await close();
});

const walk = (title: string, walked: (visit: Visit) => Promise<void>) => {
  it(title, async (t) => {
    if (missing) {
      t.skip(missing);
      return;
    }
    const visit = await Visit.to(browser, demo.url);
    await walked(visit).catch((error: unknown) => {
      assert.fail(`${String(error)}\n${JSON.stringify(demo.log.slice(-3))}`);
    });
    await visit.end();
  });
};

walk('Ada signs in through Polis', async (visit) => {
  await visit.identify('ada@acme.example');
  await visit.signInAt('ada');
  await visit.sees('Ada');
  assert.equal(await visit.user(), 'Ada');
});

walk('Eve instead of Ada is refused', async (visit) => {
  await visit.identify('ada@acme.example');
  await visit.signInAt('eve');
  await visit.step('sso-failed');
  await visit.sees('You came back as somebody else.');
  assert.equal(await visit.user(), null);
});
