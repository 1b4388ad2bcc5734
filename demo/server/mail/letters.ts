/** The texts of the mails. */
export function activationLetter(name: string, organisation: string, link: string) {
  return {
    subject: 'Set up your account',
    text: [
      `Hello ${name},`,
      '',
      `${organisation} has made an account for you. Set it up here, within seven days:`,
      link,
      '',
      `You choose a PIN and answer two questions. From then on you sign in through ${organisation}: enter your email and continue with its sign-in.`,
    ].join('\n'),
  };
}

export function forgottenPasswordLetter(name: string, link: string) {
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
