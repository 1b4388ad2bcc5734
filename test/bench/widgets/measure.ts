import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Mode } from './modes.ts';
import type { Asked, PeerServer } from './peer-server.ts';
import type { Peer } from './peer.ts';
// Its types of the page's window, too.
import type {} from './probe/probe.ts';

/** One page load; milliseconds from the start of the navigation. */
export interface Run {
  /** When the first field could be used. */
  readonly usable: number;
  readonly fcp: number | null;
  readonly cls: number;
  /** Sum of the long tasks that began up to a second after `usable`. */
  readonly longTasks: number;
  /** `usable`, or the end of the last of those tasks. */
  readonly settled: number;
  readonly elements: number;
  readonly asksPasswordAtOnce: boolean;
  /** Bytes of the JavaScript heap, after collecting garbage. */
  readonly heap: number;
  /** From Enter to a usable password field. */
  readonly next: number | null;
  /** Asked for before the first field could be used. */
  readonly asked: readonly Asked[];
  /** Asked for between Enter and the password field. */
  readonly askedAtEnter: readonly Asked[];
  /** Hosts that the page would have liked to reach. */
  readonly blockedHosts: readonly string[];
}

/** Everything that a run needs. */
export interface Bench {
  readonly browser: Browser;
  readonly server: PeerServer;
  /** Source of the probe. */
  readonly probe: string;
}

/** No run takes longer, whatever a page does. */
const LIMIT = 60_000;

/** Milliseconds. What a new window does for itself at first is no part of a page. */
const REST = 1000;

/**
 * Loads a peer's page in a fresh context, with an empty cache.
 *
 * @throws when the page shows no field, or no next step
 */
export async function measure(bench: Bench, peer: Peer, mode: Mode): Promise<Run> {
  const { browser, server, probe } = bench;
  server.forget(peer);
  const viewport = { width: 1024, height: 900 };
  const context = await browser.newContext({ viewport, locale: 'en-US', serviceWorkers: 'block' });
  const limit = setTimeout(() => void context.close(), LIMIT);
  try {
    const page = await context.newPage();
    const blocked = new Set<string>();
    page.on('requestfailed', (request) => {
      const { hostname } = new URL(request.url());
      if (!hostname.endsWith('.localhost')) blocked.add(hostname);
    });
    await page.addInitScript({ content: probe });
    const cdp = await context.newCDPSession(page);
    await page.waitForTimeout(REST);
    await slowDown(cdp, mode);
    const usable = await open(page, server.address(peer));
    // Let trailing work land before memory and long tasks are read.
    await page.waitForTimeout(1000);
    const seen = await page.evaluate(readProbe);
    const heap = await readHeap(cdp, mode);
    const settledLog = server.asked(peer);
    if (!(await page.evaluate(() => window.loginProbe?.focus()))) {
      throw new Error('The first field does not take the focus.');
    }
    const next = peer.next ? await pressEnter(page) : null;
    return {
      ...seen,
      usable: usable.time,
      heap,
      next,
      asked: settledLog.filter(({ at }) => at <= usable.timeOrigin + usable.time),
      askedAtEnter: server.asked(peer).slice(settledLog.length),
      blockedHosts: [...blocked],
    };
  } finally {
    clearTimeout(limit);
    await context.close();
  }
}

async function slowDown(cdp: CDPSession, { cpu, network }: Mode): Promise<void> {
  await cdp.send('Network.enable');
  if (network) await cdp.send('Network.emulateNetworkConditions', network);
  if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

async function open(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => typeof window.loginProbe?.usable === 'number', null, {
    timeout: 30_000,
    polling: 100,
  });
  return page.evaluate(() => ({
    time: window.loginProbe?.usable ?? Number.NaN,
    timeOrigin: performance.timeOrigin,
  }));
}

/** Runs in the page. */
function readProbe() {
  const { loginProbe: probe } = window;
  if (!probe || probe.usable === null) throw new Error('There is no usable field.');
  const { usable, fcp, cls } = probe;
  const tasks = probe.longTasks.filter(([start]) => start < usable + 1000);
  return {
    fcp,
    cls,
    elements: probe.count(),
    asksPasswordAtOnce: probe.asksPassword(),
    longTasks: tasks.reduce((sum, [, duration]) => sum + duration, 0),
    settled: Math.max(usable, ...tasks.map(([start, duration]) => start + duration)),
  };
}

async function readHeap(cdp: CDPSession, { cpu }: Mode): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return usedSize;
}

async function pressEnter(page: Page): Promise<number> {
  // One input event, as when somebody pastes.
  await page.keyboard.insertText('ada@example.com');
  await page.waitForTimeout(100);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => typeof window.loginProbe?.next === 'number', null, {
    timeout: 15_000,
    polling: 50,
  });
  return page.evaluate(() => (window.loginProbe?.next ?? NaN) - (window.loginProbe?.enter ?? NaN));
}
