/**
 * `npm run bench`: login-widget, other login widgets, and hand-written baselines that mark the floor, side by
 * side in one Chromium. Prints a table; see `npm run bench -- --help`.
 */
import { constants } from 'node:fs';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { ensureBuilt } from '../../../demo/start/ensure-built.mjs';
import { giveUp, Refusal } from '../../../demo/start/refusal.mjs';
import { findChromium } from '../../support/find-browsers.ts';
import { allPeers } from './all-peers.ts';
import { buildSite, fillCache } from './build-site.ts';
import { inPackages, root } from './folders.ts';
import { installPackages } from './install-packages.ts';
import { launch } from './launch.ts';
import type { BenchOptions } from './options.ts';
import { help, readOptions } from './options.ts';
import { PeerServer } from './peer-server.ts';
import type { Peer } from './peer.ts';
import { probeScript } from './probe-script.ts';
import type { Report } from './report.ts';
import { paragraphOf, tableOf } from './report.ts';
import type { Runs } from './run-rounds.ts';
import { runRounds } from './run-rounds.ts';
import { summarize } from './summarize.ts';
import { checkReadme, writeReadme } from './write-readme.ts';

/** A peer that can be measured without anything from npm. */
const standsAlone = (peer: Peer) => peer.package === undefined;

async function run(options: BenchOptions): Promise<void> {
  const executable = options.chromium ?? findChromium();
  if (!executable) throw new Refusal('No Chromium was found; name one with --chromium PATH.');
  await checkProgram(executable);
  await checkOut(options.out);
  if (options.write) await checkReadme();

  const chosen = allPeers.filter(({ id }) => options.only.includes(id));
  await ensureBuilt(root, { allowOversize: true });
  await fillCache();
  if (!chosen.every(standsAlone)) {
    await installPackages(allPeers.filter(standsAlone).map(({ id }) => id));
  }
  for (const peer of chosen) await buildSite(peer);

  const report = await measureAll(chosen, executable, options);
  await writeFile(options.out, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${tableOf(report)}\n\n${paragraphOf(report)}`);
  if (options.write) await writeReadme(report);
}

/** @throws {Refusal} When somebody ends it. */
async function measureAll(
  peers: readonly Peer[],
  executable: string,
  options: BenchOptions,
): Promise<Report> {
  const { runs, modes } = options;
  const server = await PeerServer.start(peers);
  const stop = new AbortController();
  const browser = await launch(executable);
  const end = () => {
    stop.abort();
    void browser.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  try {
    const bench = { browser, server, probe: await probeScript() };
    const { all, disturbance } = await runRounds(bench, {
      peers,
      modes,
      runs,
      signal: stop.signal,
    });
    if (stop.signal.aborted) throw new Refusal('Stopped; nothing was written.');
    const summaries = await Promise.all(all.map(summarizeWithVersion));
    return {
      date: new Date().toISOString(),
      chromium: browser.version(),
      cpus: cpus().length,
      runs,
      modes,
      disturbance,
      results: summaries.filter((each) => each !== null),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function summarizeWithVersion(runs: Runs) {
  const { peer } = runs;
  if (peer.package === undefined) return summarize(runs, peer.version ?? null);
  const file = await readFile(inPackages(`${peer.package}/package.json`), 'utf8');
  return summarize(runs, (JSON.parse(file) as { version: string }).version);
}

async function checkProgram(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch {
    throw new Refusal(`--chromium: ${path} is no program.`);
  }
}

/** Finds out now, and not after all the runs. */
async function checkOut(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  try {
    await mkdir(dirname(path), { recursive: true });
    await access(found ? path : dirname(path), constants.W_OK);
  } catch {
    throw new Refusal(`--out: ${path} cannot be written.`);
  }
  if (found?.isDirectory()) throw new Refusal(`--out: ${path} is a folder.`);
}

try {
  const ids = allPeers.map(({ id }) => id);
  const options = readOptions(process.argv.slice(2), ids);
  if (options.help) console.log(help);
  else await run(options);
} catch (error) {
  giveUp(error);
}
