import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'terser';
import { privateNames } from './private-names.mjs';

/** What private names became, so that all files call them the same. */
let props = {};

/**
 * The last pass over the stand-alone file, in place, with its source map: what the bundler has inlined lets
 * another minifier shorten it again (600 bytes after brotli; alone, instead of the bundler's own, 200).
 *
 * @param {string} path
 */
export async function minifyFile(path) {
  const nameCache = { props };
  const map = JSON.parse(await readFile(`${path}.map`, 'utf8'));
  const shorter = await minify(await readFile(path, 'utf8'), {
    module: true,
    ecma: 2020,
    // Chromium compiles lazily what is not asked for so, 25 ms at 4× slow-down between Enter and the next step.
    format: { preamble: '//# allFunctionsCalledOnLoad' },
    mangle: { properties: { regex: new RegExp(`^(${privateNames.join('|')})$`) } },
    nameCache,
    compress: {
      passes: 3,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      pure_getters: true,
    },
    sourceMap: { content: map, includeSources: true, url: path.replace(/^.*\//, '') + '.map' },
  });
  ({ props } = nameCache);
  await writeFile(path, `${shorter.code}\n`);
  await writeFile(`${path}.map`, String(shorter.map));
}
