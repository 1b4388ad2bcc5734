import type { problems as reference } from '../../docs/reference/problems.ts';
import type { Recipe } from './recipe.ts';
import { identify, press, secret, see, seeProblem, submit } from './recipe.ts';

const carol = identify('carol@initech.example');
const dave = identify('dave');
const guess = [carol, secret('a guess'), seeProblem];
const unanswered = (about: string, fault: string): Recipe => ({
  about,
  settings: { 'fault-discovery': fault },
  actions: [carol, seeProblem],
});
const refused = (about: string, code: string): Recipe => ({
  about,
  settings: { 'fault-password': code },
  actions: guess,
});
const cameBack = (about: string, code: string): Recipe => ({
  about,
  arrival: `?login=error&code=${code}&ref=R-4711&handoff=bob`,
  settings: { sso: code },
  actions: [see('sso-failed')],
});
const newPin = '[data-part=submit]';
const invited = { arrival: '#activation=welcome-frank' };

/** How to come to each problem, by its code. */
export const problemRecipes: Readonly<Record<keyof typeof reference, Recipe>> = {
  identifier_missing: { about: 'Next, with nothing typed.', actions: [submit, seeProblem] },
  identifier_invalid: { about: 'Half an address.', actions: [identify('ada@'), seeProblem] },
  account_ambiguous: {
    about: 'Gina and Gio share an address.',
    actions: [identify('desk@globex.example'), see('ambiguous')],
  },
  password_missing: {
    about: 'No password typed.',
    actions: [carol, see('password'), submit, seeProblem],
  },
  pin_missing: { about: 'No PIN typed.', actions: [dave, see('pin'), submit, seeProblem] },
  pin_not_digits: { about: 'Letters in a PIN.', actions: [dave, secret('abcd'), seeProblem] },
  invalid_credentials: { about: 'Carol mistypes her password.', actions: guess },
  sso_required: refused('Right, but only single sign-on counts.', 'sso_required'),
  temporary_password_expired: refused('Used before, or too late.', 'temporary_password_expired'),
  flow_expired: refused('Carol took more than ten minutes.', 'flow_expired'),
  rate_limited: {
    about: 'Hugo tried too often.',
    settings: { 'fault-password': 'rate_limited' },
    actions: [identify('hugo@initech.example'), secret('a guess'), see('locked')],
  },
  unavailable: unanswered('The backend answers 500.', '500'),
  offline: unanswered('The cable is out.', 'offline'),
  timeout: unanswered('The backend takes too long (2 s here).', 'timeout'),
  password_policy: {
    about: 'Erin’s new password is too short.',
    arrival: '?login=error&code=sso_denied&handoff=erin',
    settings: { sso: 'sso_denied' },
    actions: [
      see('sso-failed'),
      press('[data-part=way]'),
      secret('Temp-4711-Erin'),
      see('change-password'),
      secret('short'),
      seeProblem,
    ],
  },
  pin_policy: {
    ...invited,
    about: 'Frank’s PIN is too short.',
    actions: [{ do: 'activate', pin: '1', answers: [] }, seeProblem],
  },
  answers_policy: {
    ...invited,
    about: 'Frank answers nothing.',
    actions: [{ do: 'activate', pin: '2580', answers: [] }, press(newPin), seeProblem],
  },
  activation_invalid: {
    about: 'A link that was used.',
    arrival: '#activation=used',
    actions: [seeProblem],
  },
  redirect_refused: {
    about: 'An address that is not allowed.',
    settings: { sso: 'elsewhere' },
    actions: [identify('ada@acme.example'), see('sso-failed')],
  },
  handoff_invalid: {
    about: 'The return was used before.',
    arrival: '?login=ok&handoff=used',
    actions: [see('sso-failed')],
  },
  sso_failed: cameBack('No more is known.', 'sso_failed'),
  sso_denied: cameBack('Cancelled, or no access.', 'sso_denied'),
  sso_state_invalid: cameBack('Not begun in this browser.', 'sso_state_invalid'),
  sso_account_mismatch: cameBack('Bob came back as somebody else.', 'sso_account_mismatch'),
  sso_not_provisioned: cameBack('Known there, not here.', 'sso_not_provisioned'),
  sso_unavailable: cameBack('Identity provider down.', 'sso_unavailable'),
  sso_expired: cameBack('It took too long there.', 'sso_expired'),
  popup_timeout: cameBack('The window never came back.', 'popup_timeout'),
  configuration: {
    about: 'An address of a backend that is none.',
    attributes: { backend: 'mailto:nobody' },
    actions: [carol, seeProblem],
  },
};
