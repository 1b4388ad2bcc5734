import { copyText } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import { initDataReset } from './data-reset.ts';
import { driveAddress, driveLinks, updateDriveLinks } from './drive-list.ts';
import { initFilter } from './filter-lists.ts';
import { offerLanguages } from './languages.ts';
import { copyAsTest } from './log/copy-as-test.ts';
import { downloadReport } from './log/download-report.ts';
import type { LogEntry } from './log/entry.ts';
import { EventLog } from './log/event-log.ts';
import { showLog } from './log/log-view.ts';
import { drawTrail, stopsOf } from './log/step-trail.ts';
import { showMediaNotes } from './media-notes.ts';
import { showPeople } from './people/people-list.ts';
import { withRecipe } from './recipes/find-recipe.ts';
import { problemRecipes } from './recipes/problems.ts';
import { steps } from './recipes/steps.ts';
import { askRedirect } from './redirect/redirect-dialog.ts';
import { initSessionLine, showSession } from './session-line.ts';
import { SettingsForm } from './settings-form.ts';
import { StageFrame } from './stage-frame.ts';
import type { Told } from './stage/messages.ts';
import { beginsAnew, readState, withoutSettings, withSetting } from './state/read-state.ts';
import { settings } from './state/settings.ts';
import { themeSheet } from './state/theme-sheet.ts';

const log = new EventLog();
const trail = find('#trail', HTMLOListElement);
const drive = find('#drive', HTMLElement);
const updateLog = showLog(log, showTrail);
const stage = new StageFrame(onTold);
const set = (name: string, value: string) => {
  goTo(withSetting(location.href, name, value));
};
const forms = [new SettingsForm('#settings', set), new SettingsForm('#theme', set)];
let { state } = readState(location.href);
let focuses = false;
const showMedia = showMediaNotes(find('#media', HTMLElement), () => state);

initFilter(find('.setup', HTMLElement));
initDataReset();
initSessionLine(() => {
  stage.ask({ type: 'qa-reset' });
});
void showSession();
void offerLanguages(find('#languages', HTMLDataListElement));
void showPeople((identifier) => {
  focuses = true;
  const alone = withoutSettings(location.href, (name) => name === 'step' || name === 'problem');
  goTo(withSetting(alone, 'identifier', identifier), true);
});
initDrive();
initButtons();
showState();
stage.open(location.href);
if (location.hash === '#theme' || themeSheet(state)) {
  find('#theme-box', HTMLDetailsElement).open = true;
}

/** Takes over what an address says; the stage goes on where it is, unless that makes no sense. */
function goTo(address: string, anew = false): void {
  const before = state;
  history.replaceState(history.state, '', address);
  ({ state } = readState(address));
  showState();
  if (anew || beginsAnew(before, state)) stage.open(address);
  else stage.ask({ type: 'qa-settings', search: location.search });
}

function showState(): void {
  const { complaints } = readState(location.href);
  for (const form of forms) form.fill(state);
  find('#complaints', HTMLElement).replaceChildren(
    ...complaints.map((text) => create('li', {}, text)),
  );
  const css = themeSheet(state);
  find('#theme-css', HTMLElement).textContent = css || '/* Nothing changed yet. */';
  find('#now', HTMLElement).textContent =
    Array.from(withRecipe(state), ([name, value]) => {
      const setting = settings[name];
      return `${setting?.label ?? name}${setting?.kind === 'flag' ? '' : `: ${value}`}`;
    }).join(' · ') || 'Defaults: the real server, a bare page.';
  find('#alone', HTMLAnchorElement).href = StageFrame.addressOf(location.href);
  updateDriveLinks(find('#steps', HTMLElement), 'step', state.get('step'));
  updateDriveLinks(find('#problems', HTMLElement), 'problem', state.get('problem'));
  stage.show(state.get('viewport') ?? '', state.get('scheme') ?? '');
  showMedia();
  // The server holds redirects back by this, too: those that only it makes.
  const age = state.has('pause') ? '' : '; Max-Age=0';
  document.cookie = `qa-pause=on; Path=/; SameSite=Lax${age}`;
}

function onTold(message: Told): void {
  switch (message.type) {
    case 'qa-ready':
      drive.textContent = '';
      if (focuses) stage.ask({ type: 'qa-focus' });
      focuses = false;
      return;
    case 'qa-entry':
      return record(message.entry);
    case 'qa-drive':
      drive.dataset['state'] = message.state;
      drive.textContent = message.text;
      return;
    case 'qa-redirect':
      return void askRedirect(message.url, () => {
        const other = message.target === 'popup' ? 'popup,width=500,height=680' : 'noopener';
        window.open(message.url, '_blank', other);
      });
  }
}

function record(entry: LogEntry): void {
  log.add(entry);
  updateLog();
  showTrail();
  if (entry.kind === 'event' && entry.name === 'login-success') void showSession();
}

function showTrail(): void {
  drawTrail(trail, stopsOf(log.run));
}

function initDrive(): void {
  for (const [kind, recipes] of [
    ['step', steps],
    ['problem', problemRecipes],
  ] as const) {
    const links = driveLinks(kind, recipes, (name) => {
      goTo(driveAddress(location.href, kind, name), true);
    });
    find(`#${kind}s`, HTMLElement).append(...links);
  }
  find('#problems-box', HTMLDetailsElement).open = state.has('problem');
  // Where all stands below the stage, long lists would be in the way.
  if (!matchMedia('(width < 1080px)').matches) return;
  for (const box of ['#steps-box', '#people-box']) find(box, HTMLDetailsElement).open = false;
}

function initButtons(): void {
  const press = (selector: string, act: () => void) => {
    find(selector, HTMLButtonElement).addEventListener('click', act);
  };
  press('#reset', () => {
    stage.ask({ type: 'qa-reset' });
  });
  press('#again', () => {
    stage.open(location.href);
  });
  press('#defaults', () => {
    goTo(
      withoutSettings(location.href, () => true),
      true,
    );
  });
  press('#copy-address', () => void copyText(location.href));
  press('#copy-theme', () => void copyText(themeSheet(state)));
  press('#copy-test', () => void copyText(copyAsTest(log.run)));
  press('#download', () => {
    downloadReport(log.entries, location.href);
  });
  find('#theme', HTMLFormElement).addEventListener('reset', (event) => {
    event.preventDefault();
    goTo(withoutSettings(location.href, (name) => settings[name]?.group === 'theme'));
  });
}
