/** What is installed, for whoever has to vouch for it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

interface Locked {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const installed = Object.entries(lock.packages).filter(
  ([place, { link }]) => place.includes('node_modules/') && link !== true,
);

test('no package runs a script when it is installed', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  for (const name of ['package.json', 'demo/package.json']) {
    const { scripts = {} } = JSON.parse(read(name)) as { scripts?: Record<string, string> };
    const hooks = Object.keys(scripts).filter((each) =>
      /^(pre|post)?(install|prepare|publish)$|^prepublishOnly$/.test(each),
    );
    assert.deepEqual(hooks, [], name);
  }
});

test('those that would like to are known, and work without', () => {
  const wanting = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
  // esbuild only checks its binary, which comes as a package of its own; the drivers would download
  // browsers' programs, which come from the system here. Tests and the demo run on both.
  assert.deepEqual([...new Set(wanting)].sort(), ['edgedriver', 'esbuild', 'geckodriver']);
});

test('each package is what the lock file says, wherever it comes from', () => {
  assert.ok(installed.length > 500);
  for (const [place, { integrity, resolved }] of installed) {
    assert.match(integrity ?? '', /^sha512-/, place);
    // Which registry is the choice of whoever installs.
    assert.equal(resolved, undefined, place);
  }
});

test('the bill of materials names lit and zod with what they need, by licence and hash', () => {
  const output = execFileSync(process.execPath, ['.ci/sbom.mjs'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  const { bomFormat, metadata, components } = JSON.parse(output) as {
    bomFormat: string;
    metadata: { component: { name: string; purl: string } };
    components: {
      name: string;
      version: string;
      hashes?: { alg: string }[];
      licenses?: { license: { id: string } }[];
    }[];
  };
  assert.equal(bomFormat, 'CycloneDX');
  assert.equal(metadata.component.name, 'login-widget');
  assert.deepEqual(components.map(({ name }) => name).sort(), [
    '@lit-labs/ssr-dom-shim',
    '@lit/reactive-element',
    '@types/trusted-types',
    'lit',
    'lit-element',
    'lit-html',
    'zod',
  ]);
  for (const { name, version, hashes, licenses } of components) {
    assert.equal(hashes?.[0]?.alg, 'SHA-512', name);
    assert.match(licenses?.[0]?.license.id ?? '', /^(MIT|BSD-3-Clause)$/, name);
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});
