import { parseArgs } from 'node:util';
import { Refusal } from '../../demo/start/refusal.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/**
 * @typedef {object} TestOptions
 * @property {boolean} help
 * @property {'node' | 'browser' | null} only Null: both.
 * @property {readonly BrowserName[]} browsers
 * @property {readonly string[]} files Paths as given; empty: all.
 */

/** @type {readonly BrowserName[]} */
export const browserNames = ['chromium', 'firefox', 'webkit'];

export const help = `npm test                                types, lint, build and all tests
npm test -- --only node                 only the tests that run in Node
npm test -- --only browser              only the tests that run in browsers
npm test -- --browsers chromium,webkit  in these browsers (chromium, firefox, webkit)
npm test -- test/identifier.test.ts     only these files

CHROME_PATH, FIREFOX_PATH               a browser that is not found by itself
REQUIRE_BROWSERS=chromium,firefox       fail when one of these is missing, instead of skipping its tests
REQUIRE_SERVICES=postgresql,redis       the same for servers`;

/**
 * @param {readonly string[]} args
 * @returns {TestOptions}
 * @throws {Refusal} When an option or its value is unknown.
 */
export function readOptions(args) {
  const { values, positionals } = parse(args);
  const { only = null } = values;
  if (only !== null && only !== 'node' && only !== 'browser') {
    throw new Refusal(`--only takes "node" or "browser", not "${only}".`);
  }
  return {
    help: values.help ?? false,
    only,
    browsers: values.browsers === undefined ? browserNames : readBrowsers(values.browsers),
    files: positionals,
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        only: { type: 'string' },
        browsers: { type: 'string' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split('. ');
    throw new Refusal(`${sentence.replace(/\.$/, '')}; see npm test -- --help.`);
  }
}

/**
 * @param {string} list Names with commas between them.
 * @returns {readonly BrowserName[]} In the usual order.
 * @throws {Refusal} When one is unknown.
 */
export function readBrowsers(list) {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !browserNames.some((known) => known === name));
  if (unknown !== undefined) {
    throw new Refusal(`"${unknown}" is none of the browsers ${browserNames.join(', ')}.`);
  }
  return browserNames.filter((name) => names.includes(name));
}
