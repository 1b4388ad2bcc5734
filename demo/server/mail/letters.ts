/** The texts of the mails. */
interface Letter {
  subject: string;
  text: string;
}

/** @param sso whether she will sign in through her organisation */
export function activationLetter(
  name: string,
  organisation: string,
  link: string,
  sso: boolean,
): Letter {
  const next = sso
    ? `From then on you sign in through ${organisation}: enter your email and continue with its sign-in.`
    : 'From then on you sign in with your email and that PIN.';
  return {
    subject: 'Set up your account',
    text: [
      `Hello ${name},`,
      '',
      `${organisation} has made an account for you. Set it up here, within seven days:`,
      link,
      '',
      `You choose a PIN and answer two questions. ${next}`,
    ].join('\n'),
  };
}

export function forgottenPasswordLetter(name: string, link: string): Letter {
  return {
    subject: 'Your password',
    text: [
      `Hello ${name},`,
      '',
      `somebody, most likely you, has forgotten your password. Ask your support desk for a temporary one, then sign in here: ${link}`,
      '',
      'If it was not you, there is nothing to do.',
    ].join('\n'),
  };
}

/** Tells that there is a temporary password, and never which. */
export function temporaryPasswordLetter(
  name: string,
  organisation: string,
  link: string,
  until: Date,
): Letter {
  return {
    subject: 'Your password was reset',
    text: [
      `Hello ${name},`,
      '',
      `support of ${organisation} has put a temporary password in the place of yours, and tells it to you in another way than by mail. It works once, until ${minute(until)}, here: ${link}`,
      '',
      'Enter your email, then the temporary password. Where you are sent to another sign-in first, come back and choose “I have a temporary password”. Then choose a password of your own.',
      '',
      `If you did not ask for it, tell your support desk now: somebody may be trying to sign in as you.`,
    ].join('\n'),
  };
}

/**
 * Tells that sign-in goes through the organisation now.
 *
 * @param name null in the text that an administrator sends by herself
 */
export function ssoLetter(
  name: string | null,
  organisation: string,
  link: string,
  enforced: boolean,
): Letter {
  return {
    subject: `Sign in with ${organisation}`,
    text: [
      name === null ? 'Hello,' : `Hello ${name},`,
      '',
      `you can sign in through ${organisation} now, with the account that you use there every day: ${link}`,
      '',
      `Enter your email, then continue with ${organisation}.`,
      enforced
        ? 'This is the only way in from now on; the password or PIN that you had here is not needed any more.'
        : 'The password or PIN that you have here goes on working.',
      '',
      'Does it not work? Your support desk can give you a temporary password.',
    ].join('\n'),
  };
}

/** Such as "27 Nov 2026, 18:04 UTC". */
function minute(date: Date): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat('en-GB', format).format(date)} UTC`;
}
