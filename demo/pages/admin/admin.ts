import { find } from '../shared/find.ts';
import { findWidget } from '../shared/find-widget.ts';
import { isArrival } from '../shared/is-arrival.ts';
import { askSession, signOut } from '../shared/session.ts';
import { SESSION_ENDED } from './act.ts';
import { initAnnouncement, showAnnouncement } from './announcement.ts';
import { initAudit, showAudit } from './audit.ts';
import { call, Refused } from './call.ts';
import { initConnection, showConnection } from './connection.ts';
import { initImport } from './import-people.ts';
import { initPeople, showPeople } from './people.ts';
import { initSections, showSection } from './sections.ts';
import { organisation } from './shapes.ts';
import type { Organisation } from './shapes.ts';

const widget = findWidget();
const views = ['sign-in', 'refused', 'tools'] as const;
const problem = find('#page-problem', HTMLElement);

initConnection(() => refresh());
initPeople(() => refresh());
initImport(() => refresh());
initAnnouncement();
initAudit();
initSections();
void begin();

widget.addEventListener('login-success', () => void begin());
addEventListener(SESSION_ENDED, () => {
  show('sign-in');
  find('#notice', HTMLElement).textContent =
    'You are not signed in any more. Sign in again: what you have entered is kept.';
  widget.reset();
  widget.focus();
});
for (const id of ['#sign-out', '#leave']) {
  find(id, HTMLButtonElement).addEventListener('click', () => void leave());
}

/** Nothing is shown until it is known who is here. */
async function begin(): Promise<void> {
  if (isArrival(location.href)) {
    show('sign-in');
    return;
  }
  problem.textContent = '';
  // An error, and a line in the console, is not what most visits should begin with.
  const user = await askSession().catch(() => undefined);
  if (user === null) {
    show('sign-in');
    return;
  }
  try {
    const state = await call('organisation', organisation);
    show('tools');
    showSection();
    await fill(state);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 401) show('sign-in');
    else if (error.status === 403) show('refused');
    else problem.textContent = `${error.message} Then load the page again.`;
  }
}

/** Shows everything anew after a change; what is being edited stays. */
async function refresh(): Promise<void> {
  await fill(await call('organisation', organisation));
}

async function fill(state: Organisation): Promise<void> {
  const { name, plan, notEligible } = state.organisation;
  find('#organisation', HTMLElement).textContent = name;
  find('#plan', HTMLElement).textContent = `Plan ${plan}`;
  find('#who', HTMLElement).textContent = state.administrator.displayName;
  const notice = find('#not-eligible', HTMLElement);
  notice.textContent = notEligible;
  notice.hidden = notEligible === null;
  showConnection(state);
  await Promise.all([showPeople(state), showAnnouncement(state), showAudit()]);
}

async function leave(): Promise<void> {
  try {
    await signOut();
    location.reload();
  } catch {
    problem.textContent = 'Signing out did not work. Try again.';
  }
}

function show(wanted: (typeof views)[number]): void {
  for (const view of views) find(`#${view}`, HTMLElement).hidden = view !== wanted;
}
