import type { User } from '../../../src/machine/states.ts';
import { setFieldProblem } from '../shared/field-problem.ts';
import { find } from '../shared/find.ts';
import { findWidget } from '../shared/find-widget.ts';
import { isArrival } from '../shared/is-arrival.ts';
import { say } from '../shared/say.ts';
import { askSession, signOut } from '../shared/session.ts';
import { readMeetingNumber } from './meeting-number.ts';
import { goToPanel, namePerson, onPanelButton, showPanel } from './panel.ts';
import { showPreview } from './preview.ts';

const widget = findWidget();
const meetingField = find('#meeting-number', HTMLInputElement);
const guestField = find('#guest-name', HTMLInputElement);
// The meeting stays in the address, so single sign-on comes back to it, and so does a reload.
const asked = new URLSearchParams(location.search).get('meeting');
const meeting = readMeetingNumber(asked);
let signedIn = false;

showPreview((on) => {
  // A page that leaves for single sign-on loses its camera picture; a window beside it does not.
  widget.setAttribute('redirect', on ? 'popup' : 'page');
});
if (meeting) {
  find('#meeting', HTMLElement).textContent = `Meeting ${meeting}`;
  void begin();
} else {
  askMeeting();
}

widget.addEventListener('login-success', ({ detail }) => {
  setUser(detail.user);
  goToPanel('joined');
});
widget.addEventListener('login-action', (event) => {
  if (event.detail.action !== 'guest') return;
  event.preventDefault();
  goToPanel('guest');
});
find('#meeting-form', HTMLFormElement).addEventListener('submit', (event) => {
  const number = readMeetingNumber(meetingField.value);
  if (number) {
    meetingField.value = number;
  } else {
    event.preventDefault();
    setFieldProblem(meetingField, 'A meeting number has nine digits, such as 482-113-906.');
  }
});
find('#guest-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const name = guestField.value.trim();
  setFieldProblem(guestField, name ? null : 'Enter the name that others will see.');
  if (!name) return;
  namePerson(name);
  goToPanel('lobby');
});
find('#guest-back', HTMLButtonElement).addEventListener('click', () => {
  setFieldProblem(guestField, null);
  showPanel('sign-in');
  widget.focus();
});
find('#join-now', HTMLButtonElement).addEventListener('click', () => {
  goToPanel('joined');
});
onPanelButton('data-leave', () => {
  say('You have left the meeting.');
  if (signedIn) goToPanel('ready');
  else startOver();
});
onPanelButton('data-sign-out', () => void leave());
addEventListener('pageshow', ({ persisted }) => {
  // The page comes out of the browser's cache; meanwhile anything may have happened elsewhere.
  if (persisted && meeting) void begin();
});

/** Shows nothing beside the camera until it is known who is here. */
async function begin(): Promise<void> {
  const user = isArrival(location.href) ? null : await askSession().catch(() => null);
  if (user) setUser(user);
  showPanel(user ? 'ready' : 'sign-in');
}

function askMeeting(): void {
  meetingField.value = asked ?? '';
  showPanel('ask-meeting');
  if (asked) setFieldProblem(meetingField, 'There is no such meeting number; it has nine digits.');
}

function setUser({ displayName, email }: User): void {
  signedIn = true;
  namePerson(displayName, email);
}

async function leave(): Promise<void> {
  const problem = await signOut().then(
    () => '',
    () => 'That did not work; you are still signed in. Try again.',
  );
  for (const place of document.querySelectorAll('[data-sign-out-problem]')) {
    place.textContent = problem;
  }
  if (!problem) startOver();
}

function startOver(): void {
  signedIn = false;
  namePerson('');
  widget.reset();
  showPanel('sign-in');
  widget.focus();
}
