import type { SecretRules } from '../machine/states.ts';
import type { Messages } from './messages.ts';

const at = (organisation: string | undefined) => organisation ?? 'your organisation';

const span = ({ minLength, maxLength, digitsOnly }: SecretRules) => {
  const unit = digitsOnly ? 'digits' : 'characters';
  if (minLength === maxLength) return `Exactly ${String(minLength)} ${unit}.`;
  return digitsOnly
    ? `${String(minLength)} to ${String(maxLength)} ${unit}.`
    : `At least ${String(minLength)} ${unit}.`;
};

const duration = (seconds: number) => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const unit = (value: number, name: string) => `${String(value)} ${name}${value === 1 ? '' : 's'}`;
  const parts = [
    minutes > 0 ? unit(minutes, 'minute') : '',
    rest > 0 || minutes === 0 ? unit(rest, 'second') : '',
  ];
  return parts.filter(Boolean).join(' ');
};

export const en: Messages = {
  identifyHeading: 'Sign in',
  identifierLabel: { email: 'email', phone: 'phone number', username: 'user name' },
  extensionLabel: 'Extension (optional)',
  remember: 'Remember me on this device',
  next: 'Next',
  checking: 'Checking…',
  guest: 'Join as guest',
  account: 'Account',
  change: 'Change',
  chooseHeading: 'How do you want to sign in?',
  useSso: (organisation) => `Continue with ${at(organisation)}`,
  usePassword: 'Use your password',
  usePin: 'Use your PIN',
  passwordHeading: 'Enter your password',
  passwordLabel: 'Password',
  pinHeading: 'Enter your PIN',
  pinLabel: 'PIN',
  showPassword: 'Show password',
  showPin: 'Show PIN',
  showAnswer: 'Show answer',
  capsLock: 'Caps Lock is on.',
  forgot: 'Forgot password?',
  forgotSent:
    'If there is a password for this account, a message on how to set a new one is on its way.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  changeHeading: 'Choose a new password',
  changeText: 'You signed in with a temporary password. Choose your own to go on.',
  newPasswordLabel: 'New password',
  rules: span,
  save: 'Save and sign in',
  activateHeading: 'Set up your account',
  activatePinText: 'Choose a PIN. You will use it on phones and in the apps.',
  newPinLabel: 'New PIN',
  activateQuestionsText: (count) =>
    count === 1
      ? 'Choose a question and answer it.'
      : `Choose ${String(count)} different questions and answer them.`,
  questionLabel: (number) => `Question ${String(number)}`,
  questionPlaceholder: 'Choose a question',
  answerLabel: 'Answer',
  activatedHeading: 'Your account is ready',
  activatedSso: (organisation) =>
    `From now on, enter your email and continue with ${at(organisation)}. You do not need a password here.`,
  activatedPassword: 'From now on, sign in with your email and your password.',
  activatedSignedIn: 'You are signed in.',
  questions: {
    first_school: 'What was the name of your first school?',
    first_pet: 'What was the name of your first pet?',
    birth_city: 'In which town were you born?',
    first_job: 'What was your first job?',
    favourite_teacher: 'Who was your favourite teacher?',
    childhood_street: 'In which street did you live as a child?',
  },
  continue: 'Continue',
  handoffHeading: (organisation) => `Taking you to ${at(organisation)}…`,
  handoffText: 'You sign in there and come back to this page.',
  stalledText: 'The page has not opened. Your app or browser may block it.',
  openAgain: 'Open again',
  copyLink: 'Copy link',
  copied: 'Copied.',
  cancel: 'Cancel',
  waitingHeading: (organisation) => `Sign in with ${at(organisation)}`,
  waitingText: 'Go on in the window that has opened. This page waits for you.',
  continueHere: 'Continue in this window',
  showWindow: 'Show the window',
  handedOverHeading: 'Done. You can close this window.',
  returningHeading: 'Finishing your sign-in…',
  framedHeading: 'Continue in a window of its own',
  framedText:
    'This page is shown inside another site. To keep your password safe, enter it only in a window where you can see the address.',
  openWindow: 'Open in a new window',
  resendActivation: 'Ask for a new link',
  ssoFailedHeading: (organisation) =>
    organisation ? `Sign-in with ${organisation} did not work` : 'Sign-in did not work',
  tryAgain: 'Try again',
  signInAs: (identifier) => `Sign in again as ${identifier}`,
  temporaryPassword: 'I have a temporary password',
  otherAccount: 'Use another account',
  support: 'Contact support',
  reference: (reference) => `Reference: ${reference}`,
  copyReference: 'Copy reference',
  ambiguousHeading: 'Which account is yours?',
  lockedHeading: 'Too many tries',
  lockedText: (seconds) => `You can try again in ${duration(seconds)}.`,
  signedInHeading: (name) => `Signed in as ${name}`,
  problems: {
    identifier_missing: 'Enter your email, phone number or user name.',
    identifier_invalid: 'Check for typing errors. It should look like name@example.com.',
    account_ambiguous:
      'This email belongs to more than one account. Enter your phone number or user name instead.',
    password_missing: 'Enter your password.',
    pin_missing: 'Enter your PIN.',
    pin_not_digits: 'A PIN has digits only. Enter it again.',
    invalid_credentials: 'That did not match. Check it and try again.',
    sso_required: 'You sign in through your organisation. A password does not work here.',
    temporary_password_expired:
      'This temporary password is no longer valid. Ask your support desk for a new one.',
    flow_expired: 'That took too long. Enter it once more.',
    rate_limited: 'Too many tries. Wait a moment, then try again.',
    unavailable: 'Signing in is not available right now. Try again in a moment.',
    offline: 'You are offline. Check your connection, then try again.',
    timeout: 'There was no answer in time. Try again.',
    password_policy: 'Choose another password.',
    pin_policy: 'Choose another PIN.',
    answers_policy: 'Check your questions and answers.',
    activation_invalid: 'This activation link is no longer valid. Ask for a new one.',
    redirect_refused:
      'The address of your organisation’s sign-in is not allowed here. Contact support.',
    handoff_invalid: 'This sign-in was already used or has expired. Sign in again.',
    sso_failed:
      'Your organisation’s sign-in did not work. Try again; if it stays so, tell your administrator.',
    sso_denied:
      'The sign-in was cancelled, or you have no access. Try again or contact your administrator.',
    sso_state_invalid: 'This sign-in was started elsewhere or too long ago. Start again.',
    sso_account_mismatch:
      'You came back as somebody else. Sign in with the account you entered here.',
    sso_not_provisioned: 'Your account is not set up here yet. Ask your administrator to add you.',
    sso_unavailable:
      'Your organisation’s sign-in is not available right now. Try again later, or ask support for a temporary password.',
    sso_expired: 'The sign-in took too long. Try again.',
    popup_timeout: 'The other window did not come back in time. Try again.',
    configuration: 'Signing in is not set up on this page. Contact support.',
  },
  violations: {
    too_short: 'It is too short.',
    too_long: 'It is too long.',
    breached: 'It is known from data leaks.',
    contains_identifier: 'It must not contain your name or email.',
    same_as_old: 'It must differ from the temporary one.',
    not_digits: 'It must have digits only.',
    duplicate_question: 'Each question must be different.',
    empty: 'Nothing may be left empty.',
  },
};
