import type { User } from '../../../src/machine/states.ts';
import { find } from '../shared/find.ts';
import { findWidget } from '../shared/find-widget.ts';
import { isArrival } from '../shared/is-arrival.ts';
import { askSession, signOut } from '../shared/session.ts';
import { readNextPage } from './next-page.ts';

const widget = findWidget();
const signIn = find('#sign-in', HTMLElement);
const notice = find('#notice', HTMLElement);
const dashboard = find('#dashboard', HTMLElement);
const greeting = find('#greeting', HTMLElement);
const signOutButton = find('#sign-out', HTMLButtonElement);
const signOutProblem = find('#sign-out-problem', HTMLElement);

showNextPage();
void begin();

widget.addEventListener('login-success', ({ detail }) => {
  showDashboard(detail.user);
  greeting.focus();
  void confirm();
});
signOutButton.addEventListener('click', () => void leave());
addEventListener('pageshow', ({ persisted }) => {
  // The page comes out of the browser's cache; meanwhile anything may have happened elsewhere.
  if (persisted) void begin();
});
addEventListener('hashchange', () => {
  // The link of an invitation, followed where this page is open already: the element reads it on load.
  if (isArrival(location.href)) location.reload();
});

/** Shows nothing until it is known who is here: neither view may flash up and vanish. */
async function begin(): Promise<void> {
  if (isArrival(location.href)) return showSignIn();
  const user = await askSession().catch(() => null);
  if (user) showDashboard(user);
  else showSignIn();
}

/** A browser that refuses cookies signs in and is nobody with the next question. */
async function confirm(): Promise<void> {
  const user = await askSession().catch(() => undefined);
  if (user) return showDashboard(user);
  // Without an answer there is no reason to doubt.
  if (user === undefined) return;
  startOver('You were signed in, but your browser did not keep it. Allow cookies, then try again.');
}

async function leave(): Promise<void> {
  signOutProblem.textContent = '';
  const done = await signOut().then(
    () => true,
    () => false,
  );
  if (done) startOver('You are signed out.');
  else signOutProblem.textContent = 'That did not work; you are still signed in. Try again.';
}

function startOver(why: string): void {
  showSignIn();
  notice.textContent = why;
  widget.reset();
  widget.focus();
}

function showSignIn(): void {
  document.title = 'Sign in · Portal';
  dashboard.hidden = true;
  signIn.hidden = false;
}

function showDashboard({ displayName, email }: User): void {
  document.title = 'Portal';
  notice.textContent = '';
  greeting.textContent = `Hello, ${displayName}`;
  find('#initial', HTMLElement).textContent = Array.from(displayName)[0] ?? '';
  find('#email', HTMLElement).textContent = email ?? '';
  signIn.hidden = true;
  dashboard.hidden = false;
}

function showNextPage(): void {
  const next = readNextPage(location.href);
  if (!next) return;
  const link = find('#next', HTMLAnchorElement);
  link.href = next.href;
  link.textContent = `Continue to ${next.pathname}${next.search}${next.hash}`;
  find('#go-on', HTMLElement).hidden = false;
}
