/**
 * The tests that run in browsers. `npm test` begins them; `npx wtr --watch` does too, with all browsers that
 * are found, or with those of the environment variable BROWSERS. With STAND_INS they test what stands in for the
 * libraries in the scripts for pages, too.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { register } from 'tsx/esm/api';
import { browserNames, readBrowsers } from './test/run/options.mjs';

// Without a terminal, and when asked to end, what was begun here ends too.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
register();
const { browserCounts } = await import('./test/run/browser-counts.ts');
const { freePort } = await import('./test/run/free-port.ts');
const { standIns } = await import('./build/stand-ins.ts');
const { launch } = await import('./test/run/launchers.ts');
const { findTestFiles } = await import('./test/run/test-files.ts');

const root = fileURLToPath(new URL('.', import.meta.url));
const terminal = process.stdout.isTTY === true;
const { BROWSERS, STAND_INS } = process.env;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  port: await freePort(),
  files: [...(await findTestFiles(root, [])).browser],
  nodeResolve: true,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    {
      name: 'stand-ins',
      resolveImport({ source, context }) {
        if (!STAND_INS || !context.path.startsWith('/src/')) return undefined;
        const found = standIns.find(({ library }) => library.test(source));
        return found && `/${found.file}`;
      },
    },
  ],
  browsers: await launch(BROWSERS === undefined ? browserNames : readBrowsers(BROWSERS)),
  // Two at a time share a window in WebKit and a hidden tab in Firefox.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  staticLogging: !terminal,
  reporters: [defaultReporter({ reportTestProgress: terminal }), browserCounts()],
  filterBrowserLogs: ({ args }) =>
    !args.some((text) => String(text).includes('Lit is in dev mode')),
};
