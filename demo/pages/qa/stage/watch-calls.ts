import type { CallEntry } from '../log/entry.ts';
import { maskBody } from '../log/mask.ts';
import type { CallPath, Fault } from '../state/faults.ts';
import { callPaths } from '../state/faults.ts';
import type { State } from '../state/read-state.ts';
import { faultName } from '../state/settings.ts';
import { brokenAnswer } from './broken-answer.ts';
import { WireScript } from './wire-script.ts';

const ROOT = '/login/v1/';
/** Characters of an answer that is no JSON. */
const SHOWN = 200;

/**
 * Lets the calls of the contract go through here: the settings say how each one ends, and each is told, without
 * its secrets. What the element gets is what a server could have sent.
 */
export function watchCalls(settings: () => State, tell: (entry: CallEntry) => void): void {
  const real = window.fetch.bind(window);
  const script = new WireScript(() => settings().get('sso'));
  let offline = false;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !offline });

  window.fetch = async (input, init) => {
    const path = pathOf(input);
    if (!path) return real(input, init);
    const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : 'null');
    const signal = init?.signal ?? new AbortController().signal;
    const begun = performance.now();
    const fault = settings().get(faultName(path)) ?? null;
    const entry = {
      kind: 'call',
      at: Date.now(),
      id: crypto.randomUUID(),
      path,
      fault,
      request: maskBody(body),
    } as const;
    tell({ ...entry, status: null, took: null, answer: undefined });
    const end = (status: number | null, answer: unknown) => {
      const took = Math.round(performance.now() - begun);
      tell({ ...entry, status, took, answer: maskBody(answer) });
    };
    try {
      await pause(Number(settings().get('latency') ?? 0), signal);
      const response = fault
        ? brokenAnswer(fault as Fault)
        : settings().has('answers')
          ? await script.answer(path, body, signal)
          : await real(input, init);
      if (!response) await pause(Infinity, signal);
      if (!response || response.type === 'error') {
        offline = true;
        // Until the element's backend has seen it.
        setTimeout(() => (offline = false));
        throw new TypeError('There is no connection.');
      }
      end(response.status, await readAnswer(response.clone()));
      return response;
    } catch (error) {
      end(null, error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
}

function pathOf(input: RequestInfo | URL): CallPath | undefined {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  return callPaths.find((path) => pathname === ROOT + path);
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, SHOWN);
  }
}

/** @throws The reason of `signal`, when it aborts before. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds);
  });
}

/**
 * How long the element's backend waits, where a fault is about that; undefined: as long as it does by itself.
 *
 * @returns Milliseconds.
 */
export function patienceOf(state: State): number | undefined {
  const faults = callPaths.map((path) => state.get(faultName(path)));
  if (faults.includes('silent')) return 3_600_000;
  return faults.includes('timeout') ? 2_000 + Number(state.get('latency') ?? 0) : undefined;
}
