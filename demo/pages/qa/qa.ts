import { copyText } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { showDemoBar } from '../shared/demo-bar.ts';
import { find } from '../shared/find.ts';
import { findWidget } from '../shared/find-widget.ts';
import { isArrival } from '../shared/is-arrival.ts';
import { problems } from '../docs/reference/problems.ts';
import { applyToElement } from './element-settings.ts';
import { EventLog, eventNames } from './event-log.ts';
import { showEventLog } from './event-log-view.ts';
import { loadLanguage, offerLanguages } from './languages.ts';
import { initDataReset } from './data-reset.ts';
import { fetchPeople } from './people.ts';
import { peopleCards } from './people-list.ts';
import { initSessionLine, showSession } from './session-line.ts';
import type { Settings } from './settings.ts';
import { fillForm, readForm, withSettings } from './settings.ts';
import { initThemeEditor } from './theme-editor.ts';
import { followSteps, showStepTrail } from './step-trail.ts';

const widget = findWidget();
const form = find('#settings', HTMLFormElement);
const taken = find('#taken', HTMLElement);
const arrival = isArrival(location.href);
const log = new EventLog();
const updateLog = showEventLog(log);
let steps = log.entries.reduce(followSteps, ['identify']);
let settings: Settings = new Map();

showDemoBar();
initSettings();
initThemeEditor();
initEvents();
initSessionLine(() => {
  widget.reset();
});
initDataReset();
void showSession();
void showPeople();
find('#reset', HTMLButtonElement).addEventListener('click', () => {
  widget.reset();
  widget.focus();
});

function initSettings(): void {
  const list = find('[name=problem]', HTMLSelectElement, form);
  list.append(...Object.keys(problems).map((code) => create('option', {}, code)));
  fillForm(form, location.href);
  void offerLanguages(find('#languages', HTMLDataListElement));
  useSettings();
  if (!arrival) showProblem();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', onSettings);
  // The fields change only after this event.
  form.addEventListener('reset', () => setTimeout(onSettings));
  const copy = find('#copy-address', HTMLButtonElement);
  copy.addEventListener('click', () => {
    void copyText(location.href).then((copied) => {
      copy.textContent = copied ? 'Copied' : 'Not allowed';
      setTimeout(() => (copy.textContent = 'Copy link'), 1_500);
    });
  });
}

function useSettings(): void {
  settings = readForm(form);
  applyToElement(settings, widget);
  const language = settings.get('lang');
  if (language) void loadLanguage(language);
  const named = Array.from(settings, ([name, value]) =>
    value === 'on' ? name : `${name}: ${value}`,
  );
  find('#settings-now', HTMLElement).textContent = named.join(' · ');
}

function onSettings(): void {
  const { problem = '' } = Object.fromEntries(settings);
  useSettings();
  history.replaceState(history.state, '', withSettings(location.href, form, settings));
  if (settings.get('problem') !== problem) showProblem();
}

function showProblem(): void {
  const code = settings.get('problem');
  if (!code) return;
  void customElements.whenDefined('login-widget').then(() => {
    widget.showProblem(code);
  });
}

function initEvents(): void {
  record('page', { arrival }, false);
  widget.addEventListener('login-redirect', (event) => {
    if (!settings.has('take-over')) return;
    event.preventDefault();
    const link = find('#taken-link', HTMLAnchorElement);
    link.href = link.textContent = event.detail.url;
    taken.hidden = false;
  });
  widget.addEventListener('login-success', () => void showSession());
  // At the document, where it is known whether a listener before has cancelled.
  for (const name of eventNames) {
    document.addEventListener(name, ({ detail, defaultPrevented }) => {
      record(name, detail, defaultPrevented);
    });
  }
}

function record(name: string, detail: unknown, cancelled: boolean): void {
  const entry = { at: Date.now(), name, detail, cancelled };
  log.add(entry);
  updateLog();
  steps = followSteps(steps, entry);
  showStepTrail(steps);
  if (steps.at(-1) !== 'handoff') taken.hidden = true;
}

async function showPeople(): Promise<void> {
  try {
    find('#people', HTMLElement).append(...peopleCards(await fetchPeople(), fillIn));
  } catch {
    find('#people-problem', HTMLElement).textContent =
      'The people could not be fetched. Load this page again.';
  }
}

/** From the first step on, whatever the element was doing. */
function fillIn(identifier: string): void {
  widget.reset();
  // Only a change is written into the field.
  widget.identifier = '';
  widget.identifier = identifier;
  void widget.updateComplete.then(() => {
    widget.focus();
  });
}
