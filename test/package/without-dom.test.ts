/** Servers, workers and tools import the package too. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import vm from 'node:vm';
import { build } from 'esbuild';
import { modules, root } from './package-file.ts';

/** Browsers alone load the stand-alone file. */
const entries = modules.filter((entry) => entry !== 'login-widget/standalone');
/** What needs lit is for the element, or for servers. */
const withoutLit = ['login-widget/contract', 'login-widget/locales/de'];

/** Runs a script in a Node of its own; inside of the package its name leads to its exports. */
function run(script: string, type: 'module' | 'commonjs'): string[] {
  const args = [`--input-type=${type}`, '--eval', script];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return output.trim().split('\n');
}

test('every entry can be imported in Node', () => {
  const script = `
    if (typeof document !== 'undefined') throw new Error('There is a document.');
    for (const entry of ${JSON.stringify(entries)})
      console.log(entry, Object.keys(await import(entry)).length > 0);`;
  assert.deepEqual(
    run(script, 'module'),
    entries.map((entry) => `${entry} true`),
  );
});

test('every entry can be required', () => {
  const script = `
    for (const entry of ${JSON.stringify(entries)})
      console.log(entry, Object.keys(require(entry)).length > 0);`;
  assert.deepEqual(
    run(script, 'commonjs'),
    entries.map((entry) => `${entry} true`),
  );
});

/** Bundles an entry and runs it where there is next to nothing, as in a worker. */
async function names(entry: string, conditions: string[]): Promise<number> {
  const bundled = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'entry',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions,
  });
  const context = vm.createContext({ console, URL, setTimeout, customElements: null });
  vm.runInContext(bundled.outputFiles[0]?.text ?? '', context);
  return vm.runInContext('Object.keys(entry).length', context) as number;
}

for (const entry of entries) {
  const conditions = withoutLit.includes(entry) ? ['worker', 'browser'] : ['node'];
  test(`${entry} runs in a worker, bundled for ${conditions.join(', ')}`, async () => {
    assert.ok((await names(entry, conditions)) > 0);
  });
}
