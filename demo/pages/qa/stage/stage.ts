import { RestBackend } from '../../../../src/backend/rest-backend.ts';
import { findWidget } from '../../shared/find-widget.ts';
import { isArrival } from '../../shared/is-arrival.ts';
import type { LogEntry } from '../log/entry.ts';
import { maskAddress, maskBody } from '../log/mask.ts';
import { findRecipe, withRecipe } from '../recipes/find-recipe.ts';
import { readState } from '../state/read-state.ts';
import { themeSheet } from '../state/theme-sheet.ts';
import { setClock } from './clock.ts';
import { applyToElement } from './element-settings.ts';
import { eventNames } from './event-names.ts';
import { hostSheets } from './host-sheets.ts';
import { hosts } from './hosts.ts';
import { loadLanguage } from '../languages.ts';
import { asked, hear, tellConsole } from './messages.ts';
import { perform } from './perform.ts';
import { recordDeeds } from './record-deeds.ts';
import { patienceOf, watchCalls } from './watch-calls.ts';

/** The page that the element is tried on. All it needs to know stands in its address. */
const widget = findWidget();
const arrived = isArrival(location.href);
const asks = readState(location.href).state;
const recipe = arrived ? undefined : findRecipe(asks);
const host = hosts[asks.get('host') ?? ''];
const theme = new CSSStyleSheet();
let state = withRecipe(asks);

document.adoptedStyleSheets.push(...hostSheets(state.get('host')), theme);
if (recipe?.arrival) history.replaceState(null, '', withArrival(location.href, recipe.arrival));
const { search, hash } = location;
record({
  kind: 'page',
  at: Date.now(),
  search: maskAddress(search),
  arrival: arrived || recipe?.arrival ? maskAddress(search + hash) : '',
});
apply();
watchCalls(() => state, record);
recordDeeds((deed) => {
  record({ kind: 'deed', at: Date.now(), deed });
});
recordEvents();
hear(asked, (message) => {
  switch (message.type) {
    case 'qa-settings':
      return change(message.search);
    case 'qa-reset':
      widget.reset();
      return widget.focus();
    case 'qa-focus':
      return void widget.updateComplete.then(() => {
        widget.focus();
      });
  }
});
tellConsole({ type: 'qa-ready' });
void customElements
  .whenDefined('login-widget')
  .then(drive)
  .then(() => {
    setClock(state.get('clock'));
  });

function record(entry: LogEntry): void {
  tellConsole({ type: 'qa-entry', entry });
}

function apply(): void {
  const { documentElement: page } = document;
  const language = state.get('lang');
  if (language) void loadLanguage(language);
  page.lang = language ?? 'en';
  page.dir = state.get('dir') ?? (language && isRtl(language) ? 'rtl' : 'ltr');
  page.dataset['scheme'] = state.get('scheme') ?? '';
  applyToElement(state, widget, { ...host?.attributes, ...recipe?.attributes });
  for (const [name, value] of Object.entries(recipe?.attributes ?? {})) {
    widget.setAttribute(name, value);
  }
  theme.replaceSync(themeSheet(state, host?.brand));
  const patience = patienceOf(state);
  // The element's own, unless it has to wait longer or shorter than people would.
  widget.client = patience === undefined ? null : new RestBackend('/login/v1', patience);
  if (host?.closed || recipe?.stays === 'page') window.open = () => null;
}

/** Languages of the demo that are written from right to left. */
function isRtl(language: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(language);
}

function change(query: string): void {
  const url = new URL(query || '?', location.href);
  history.replaceState(history.state, '', url);
  state = withRecipe(readState(url.href).state);
  apply();
}

function recordEvents(): void {
  widget.addEventListener('login-redirect', (event) => {
    const { url, target } = event.detail;
    const pauses = state.has('pause') && window.top !== window;
    const stays = recipe?.stays === 'always' || (recipe?.stays === 'page' && target === 'page');
    const taken = host?.closed === true && target === 'page';
    if (pauses || taken) tellConsole({ type: 'qa-redirect', url, target });
    if (pauses || stays || taken) event.preventDefault();
  });
  // At the document, where it is known whether a listener before has cancelled.
  for (const name of eventNames) {
    document.addEventListener(name, ({ detail, defaultPrevented: cancelled }) => {
      record({ kind: 'event', at: Date.now(), name, detail: maskBody(detail), cancelled });
    });
  }
  const fault = (text: string) => {
    record({ kind: 'fault', at: Date.now(), text });
  };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    fault(`The policy forbids ${maskAddress(blockedURI)} (${effectiveDirective}).`);
  });
  addEventListener('error', ({ message }) => {
    fault(message);
  });
}

async function drive(): Promise<void> {
  if (!recipe) return;
  tellConsole({ type: 'qa-drive', state: 'running', text: recipe.about });
  const release = holdFocus();
  try {
    await perform(recipe, widget);
    tellConsole({ type: 'qa-drive', state: 'done', text: recipe.about });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    tellConsole({ type: 'qa-drive', state: 'failed', text });
  } finally {
    release();
  }
}

/** Lets the page around this one keep the focus while it is driven, where that page asks for it. */
function holdFocus(): () => void {
  const { focus } = HTMLElement.prototype;
  if (window.frameElement?.hasAttribute('data-still')) HTMLElement.prototype.focus = () => {};
  return () => {
    HTMLElement.prototype.focus = focus;
  };
}

function withArrival(address: string, arrival: string): string {
  const url = new URL(address);
  if (arrival.startsWith('#')) url.hash = arrival;
  for (const [name, value] of new URLSearchParams(arrival.startsWith('?') ? arrival : '')) {
    url.searchParams.set(name, value);
  }
  return url.href;
}
