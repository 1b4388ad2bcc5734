/** Tests of what only whole browsers show: navigation, other windows, frames, policies of pages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserName } from '../run/options.mjs';
import { browserNames, readBrowsers } from '../run/options.mjs';
import type { Engine } from './browser-suite-engine.ts';
import { engines } from './browser-suite-engine.ts';
import { Site } from './browser-suite-site.ts';
import { Visit } from './browser-suite-visit.ts';

export interface Scene {
  readonly name: BrowserName;
  readonly engine: Engine;
  readonly site: Site;
  /** The first tab. */
  readonly visit: Visit;
}
type Run = (scene: Scene) => void | Promise<void>;
/** Reasons why an engine cannot show something. */
type Unless = { readonly [Name in BrowserName]?: string };
export type Declare = (title: string, run: Run, unless?: Unless) => void;

/**
 * Declares tests once for each engine; the engines run beside each other, with a server each. Those of an
 * engine that is not installed are skipped, unless REQUIRE_BROWSERS names it: then they fail. BROWSERS
 * leaves out those that it does not name.
 */
export function inEachEngine(title: string, declare: (declare: Declare) => void): void {
  const wanted = named('BROWSERS') ?? browserNames;
  const needed = named('REQUIRE_BROWSERS') ?? [];
  describe(title, { concurrency: browserNames.length }, () => {
    for (const name of wanted) {
      const skip = engines[name] || needed.includes(name) ? false : `${name} is not installed`;
      describe(name, { skip, concurrency: 1 }, () => {
        declareFor(name, declare);
      });
    }
  });
}

function named(variable: string): readonly BrowserName[] | null {
  const names = process.env[variable];
  return names ? readBrowsers(names) : null;
}

function declareFor(name: BrowserName, declare: (declare: Declare) => void): void {
  let running: { engine: Engine; site: Site } | undefined;
  let needed = false;
  before(async () => {
    if (!needed) return;
    const start = engines[name];
    if (!start) throw new Error(`REQUIRE_BROWSERS names ${name}, which is not installed.`);
    const [site, engine] = await Promise.all([Site.start(), start()]);
    running = { engine, site };
  });
  after(async () => {
    await running?.engine.close();
    await running?.site.close();
  });
  declare((title, run, unless = {}) => {
    const skip = unless[name] ?? false;
    needed ||= skip === false;
    it(title, { skip }, async () => {
      assert.ok(running);
      const { engine, site } = running;
      try {
        await run({ name, engine, site, visit: new Visit(engine.tab) });
      } finally {
        for (const other of await engine.others()) await other.close();
      }
      assert.deepEqual(site.errors.splice(0), []);
    });
  });
}
