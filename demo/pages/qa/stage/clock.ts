/** How many times as fast as it is time can go by, by value of the setting `clock`; 0: it stands still. */
const rates: Readonly<Record<string, number>> = { fast: 10, faster: 60, still: 0 };

/** Milliseconds up to which a wait is one of rendering, which no clock of ours changes. */
const RENDERING = 50;
/** The longest wait that browsers have: about 25 days. */
const NEVER = 2 ** 31 - 1;

/** From now on, and until this page is left, lets time go by otherwise for every script of it. */
export function setClock(name: string | undefined): void {
  const rate = rates[name ?? ''];
  if (rate === undefined) return;
  const realNow = performance.now.bind(performance);
  const wait = window.setTimeout.bind(window);
  const since = realNow();
  const date = Date.now();
  const passed = () => (realNow() - since) * rate;
  const later = (run: () => void, milliseconds = 0) =>
    wait(run, milliseconds < RENDERING ? milliseconds : Math.min(milliseconds / rate, NEVER));

  Object.assign(performance, { now: () => since + passed() });
  Object.assign(Date, { now: () => Math.round(date + passed()) });
  Object.assign(window, { setTimeout: later });
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController();
    later(() => {
      controller.abort(new DOMException('The time is over.', 'TimeoutError'));
    }, milliseconds);
    return controller.signal;
  };
}
