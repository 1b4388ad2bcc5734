import { html } from '@open-wc/testing';
import type { Script } from '../../src/backend/scripted-backend.ts';
import { ScriptedBackend } from '../../src/backend/scripted-backend.ts';
import type { LoginEventMap } from '../../src/events.ts';
import { Harness } from '../element/harness.ts';

const original = location.href;
afterEach(() => {
  history.replaceState(null, '', original);
});

/** Until the end of the test the page's address has this too. @returns The address. */
export function pageAt(query: string, fragment = ''): string {
  const url = new URL(original);
  url.search = [url.search.slice(1), query].filter(Boolean).join('&');
  url.hash = fragment;
  history.replaceState(null, '', url.href);
  return location.href;
}

/**
 * Opens the page with what somebody brought along in its address. Other than `Harness.mount` alone, the
 * backend is there from the first moment, and no event is missed. What it brings need not have come yet.
 */
export async function arrive(query: string, script: Script = {}, fragment = '') {
  pageAt(query, fragment);
  const backend = new ScriptedBackend(script);
  const errors: LoginEventMap['login-error']['detail'][] = [];
  const successes: LoginEventMap['login-success']['detail'][] = [];
  const walk = await Harness.mount(
    script,
    html`<login-widget
      .client=${backend}
      @login-error=${({ detail }: LoginEventMap['login-error']) => errors.push(detail)}
      @login-success=${({ detail }: LoginEventMap['login-success']) => successes.push(detail)}
    ></login-widget>`,
  );
  return { walk, backend, errors, successes };
}

/** Whether this browser lets a test see, and keep, the page from leaving. */
export const seesDepartures = 'navigation' in window;

/** The addresses to which `act` would have taken the page; it stays. Needs `seesDepartures`. */
export async function departures(act: () => Promise<void>): Promise<string[]> {
  const addresses: string[] = [];
  const stay = (event: NavigateEvent) => {
    if (event.navigationType === 'replace') return;
    addresses.push(event.destination.url);
    event.preventDefault();
  };
  navigation.addEventListener('navigate', stay);
  try {
    await act();
  } finally {
    navigation.removeEventListener('navigate', stay);
  }
  return addresses;
}
