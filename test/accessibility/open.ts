import type { HostPage } from '../support/browser-suite-site.ts';
import type { Scene } from '../support/browser-suite.ts';
import type { Shown } from './states.ts';

/** Opens a fresh page and brings its element to a state, where it stays: its clocks stand still. */
export async function open({ site, visit }: Scene, shown: Shown): Promise<HostPage> {
  const { step, answers = {}, attributes = '', arrival = '', act, mark = '*' } = shown;
  const page = site.page({
    attributes: `support-href="/help" guest remember ${attributes}`,
    answers,
    late: true,
  });
  const { tab } = visit;
  await tab.goTo(page.address + arrival);
  // One engine shows an empty page between two others.
  await tab.until(() => 'loadWidget' in window);
  await tab.run(stopClocks, shown.stalls === true);
  await tab.run(async () => {
    await window.loadWidget();
  });
  await visit.form();
  await act?.(visit, page);
  await visit.step(step);
  await tab.until((css) => document.querySelector(`login-widget ${css}`) !== null, mark);
  await visit.settled();
  return page;
}

/**
 * Nothing times out, however slow the machine is. The one page that waits for another window is answered, and
 * no window closes itself.
 *
 * @param stalls The browser counts as stalled at once instead of never.
 */
function stopClocks(stalls: boolean): void {
  const original = setTimeout;
  const watchdog = 8000;
  const patched = (run: () => void, wait?: number) =>
    wait === watchdog ? (stalls ? original(run) : 0) : original(run, wait);
  Object.assign(window, { setTimeout: patched, close: () => undefined });
  AbortSignal.timeout = () => new AbortController().signal;
  const channel = new BroadcastChannel('login-widget');
  channel.onmessage = ({ data }: MessageEvent<{ type: string; nonce: string }>) => {
    if (data.type === 'login-return') channel.postMessage({ ...data, type: 'login-taken' });
  };
}
