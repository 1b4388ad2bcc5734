/*
 * Runs in a page before any script of it: notes when the first sign-in field can be used, and later the field of the
 * next step. Times are milliseconds from the start of the navigation.
 */
import { findUsable } from './find-usable.ts';
import { allRoots, watchShadowRoots } from './shadow-roots.ts';

/** What can be read at any time. */
export interface Probe {
  /** When the first field could be used. */
  usable: number | null;
  /** When Enter was pressed, and when the password field that it led to could be used. */
  enter: number | null;
  next: number | null;
  /** First contentful paint. */
  fcp: number | null;
  /** Sum of layout shifts without a recent input. */
  cls: number;
  /** Start and duration of each. */
  readonly longTasks: (readonly [number, number])[];
  /** All elements, those in shadow trees included. */
  count(): number;
  /** A password field can be used right now. */
  asksPassword(): boolean;
  /** Focuses the first field, from when on Enter counts. @returns whether it took the focus */
  focus(): boolean;
}

declare global {
  interface Window {
    loginProbe?: Probe;
  }
}

const TEXTUAL = /^(text|email|tel|search|url)$/;
const isIdentifier = ({ type }: HTMLInputElement) => TEXTUAL.test(type);
const isPassword = ({ type }: HTMLInputElement) => type === 'password';

function startProbe(): Probe {
  /** Found in the frame that is being made; it counts once that frame is there. */
  let found: { first?: HTMLInputElement; next?: HTMLInputElement } = {};
  let oldPassword: HTMLInputElement | null = null;
  let armed = false;
  const probe: Probe = {
    usable: null,
    enter: null,
    next: null,
    fcp: null,
    cls: 0,
    longTasks: [],
    count: () => [...allRoots()].reduce((sum, root) => sum + root.querySelectorAll('*').length, 0),
    asksPassword: () => findUsable(isPassword) !== null,
    focus() {
      const { first } = found;
      first?.focus();
      armed = true;
      return first !== undefined && (first.getRootNode() as Document).activeElement === first;
    },
  };

  function look() {
    if (!found.first) {
      const first = findUsable(isIdentifier);
      if (first) {
        found = { first };
        afterFrame((time) => (probe.usable = time));
      }
    } else if (probe.enter !== null && !found.next) {
      const next = findUsable((input) => isPassword(input) && input !== oldPassword);
      if (next) {
        found.next = next;
        afterFrame((time) => (probe.next = time));
      }
    }
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  const onKey = ({ key, timeStamp }: KeyboardEvent) => {
    if (key !== 'Enter' || !armed || probe.enter !== null) return;
    oldPassword = findUsable(isPassword);
    probe.enter = timeStamp;
  };
  addEventListener('keydown', onKey, true);

  observe('longtask', ({ startTime, duration }) => probe.longTasks.push([startTime, duration]));
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') probe.fcp = startTime;
  });
  observe('layout-shift', (entry) => {
    const { hadRecentInput, value } = entry as PerformanceEntry & LayoutShift;
    if (!hadRecentInput) probe.cls += value;
  });
  return probe;
}

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

function observe(type: string, take: (entry: PerformanceEntry) => unknown): void {
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
  observer.observe({ type, buffered: true });
}

/** The first task after a frame: it has been made by then. */
function afterFrame(then: (now: number) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => then(performance.now());
  port2.postMessage(0);
}

if (window === window.top) {
  watchShadowRoots();
  window.loginProbe = startProbe();
}
