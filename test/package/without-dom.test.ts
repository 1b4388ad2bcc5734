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
const withoutLit = ['login-widget/contract', 'login-widget/locales/de', 'login-widget/oidc'];

/** Runs a script in a Node of its own; inside of the package its name leads to its exports. */
function run(script: string, type: 'module' | 'commonjs'): string[] {
  const args = [`--input-type=${type}`, '--eval', script];
  const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return output.trim().split('\n');
}

test('every entry can be imported in Node', () => {
  const script = `
    if (typeof document !== 'undefined') throw new Error('There is a document.');
    for (const entry of ${JSON.stringify(entries)}) {
      await import(entry);
      console.log(entry);
    }`;
  assert.deepEqual(run(script, 'module'), entries);
});

test('every entry can be required', () => {
  const script = `
    for (const entry of ${JSON.stringify(entries)}) {
      require(entry);
      console.log(entry);
    }`;
  assert.deepEqual(run(script, 'commonjs'), entries);
});

for (const entry of entries) {
  const conditions = withoutLit.includes(entry) ? ['worker', 'browser'] : ['node'];
  test(`${entry} runs in a worker, bundled for ${conditions.join(', ')}`, async () => {
    const bundled = await build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: root },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    // There is next to nothing, as in a worker.
    const context = vm.createContext({ console, URL, setTimeout, TextEncoder, TextDecoder });
    vm.runInContext(bundled.outputFiles[0]?.text ?? '', context);
    assert.equal(vm.runInContext('typeof document', context), 'undefined');
  });
}
