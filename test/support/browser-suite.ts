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
  let running: Running | undefined;
  let needed = false;
  before(async () => {
    if (needed) running = await begin(name);
  });
  after(async () => {
    if (running) await end(running);
  });
  declare((title, run, unless = {}) => {
    const skip = unless[name] ?? false;
    needed ||= skip === false;
    it(title, { skip }, async (test) => {
      assert.ok(running);
      try {
        await attempt(running, run);
      } catch (error) {
        if (await running.engine.runs()) throw error;
        // Browsers crash, if rarely, and no later test is to fail for it; one that crashes twice here fails.
        test.diagnostic(
          `${name} ended in the middle of this test, which begins again: ${String(error)}`,
        );
        await end(running);
        running = await begin(name);
        await attempt(running, run);
      }
    });
  });
}

type Running = Omit<Scene, 'visit'>;

async function begin(name: BrowserName): Promise<Running> {
  const start = engines[name];
  if (!start) throw new Error(`REQUIRE_BROWSERS names ${name}, which is not installed.`);
  const [site, engine] = await Promise.all([Site.start(), start()]);
  return { name, engine, site };
}

async function end({ engine, site }: Running): Promise<void> {
  if (await engine.runs()) await engine.close();
  await site.close();
}

async function attempt(running: Running, run: Run): Promise<void> {
  const { engine, site } = running;
  try {
    await run({ ...running, visit: new Visit(engine.tab) });
  } finally {
    for (const other of await engine.others()) await other.close();
  }
  assert.deepEqual(site.errors.splice(0), []);
}
