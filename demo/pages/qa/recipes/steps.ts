import type { Step } from '../../../../src/machine/states.ts';
import type { Recipe } from './recipe.ts';
import { identify, press, secret, see } from './recipe.ts';

const carol = identify('carol@initech.example');
const ada = identify('ada@acme.example');

/** How to come to each step of the flow. */
export const steps: Readonly<Record<Step, Recipe>> = {
  identify: { about: 'Who are you?' },
  discovering: {
    about: 'The backend never answers.',
    settings: { 'fault-discovery': 'silent' },
    actions: [ada, see('discovering')],
  },
  choose: {
    about: 'Bob has single sign-on and a password.',
    actions: [identify('bob'), see('choose')],
  },
  password: { about: 'Carol has a password.', actions: [carol, see('password')] },
  pin: { about: 'Dave has a PIN.', actions: [identify('dave'), see('pin')] },
  verifying: {
    about: 'Carol’s password is never answered.',
    settings: { 'fault-password': 'silent' },
    actions: [carol, secret(' pä ss wörd '), see('verifying')],
  },
  'change-password': {
    about: 'Erin’s temporary password worked.',
    arrival: '?login=error&code=sso_denied&handoff=erin',
    settings: { sso: 'sso_denied' },
    actions: [
      see('sso-failed'),
      press('[data-part=way]'),
      secret('Temp-4711-Erin'),
      see('change-password'),
    ],
  },
  activate: {
    about: 'Frank opens the link of his mail.',
    arrival: '#activation=welcome-frank',
    actions: [see('activate')],
  },
  handoff: {
    about: 'Ada is about to leave; nothing opens.',
    stays: 'page',
    actions: [ada, see('handoff')],
  },
  waiting: {
    about: 'Ada’s organisation has a window of its own.',
    settings: { redirect: 'popup' },
    stays: 'always',
    actions: [ada, see('waiting')],
  },
  returning: {
    about: 'Ada is back; the backend never answers.',
    settings: { 'fault-sso-result': 'silent' },
    arrival: '?login=ok&handoff=ada',
    actions: [see('returning')],
  },
  'sso-failed': {
    about: 'Bob cancelled at his organisation.',
    arrival: '?login=error&code=sso_denied&ref=R-4711&handoff=bob',
    settings: { sso: 'sso_denied' },
    actions: [see('sso-failed')],
  },
  ambiguous: {
    about: 'Gina and Gio share an address.',
    actions: [identify('desk@globex.example'), see('ambiguous')],
  },
  locked: {
    about: 'Hugo tried too often.',
    settings: { 'fault-password': 'rate_limited' },
    actions: [identify('hugo@initech.example'), secret('a guess'), see('locked')],
  },
  'signed-in': {
    about: 'Carol is in.',
    actions: [carol, secret(' pä ss wörd '), see('signed-in')],
  },
};
