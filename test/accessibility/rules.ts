/** What the element must hold for people with disabilities, by ids; a test's title begins with those it shows. */
export const rules: Readonly<Record<string, string>> = {
  'A-01': 'axe finds nothing anywhere',
  'A-02': 'own eyes where axe is blind',
  'A-03': 'fields say what they take',
  'A-04': 'labels that stay in sight',
  'A-05': 'texts and field in one tree',
  'A-06': 'problem tied to its field',
  'A-07': 'problems say what to do',
  'A-08': 'focus after a problem',
  'A-09': 'a new step is noticed',
  'A-10': 'regions there before their words',
  'A-11': 'busy, told once',
  'A-12': 'nothing asked for twice',
  'A-13': 'paste and managers work',
  'A-14': 'no puzzle without another way',
  'A-15': 'targets large enough',
  'A-16': 'focus that can be seen',
  'A-17': 'forced colours lose nothing',
  'A-18': 'nothing moves unasked',
  'A-19': 'zoom and narrow columns',
  'A-20': 'own text spacing',
  'A-21': 'contrast of texts and edges',
  'A-22': 'never by colour alone',
  'A-23': 'headings and landmarks stay the host’s',
  'A-24': 'all of it by keyboard',
  'A-25': 'focus that the host asks for',
  'A-26': 'limits of time lose nothing',
  'A-27': 'names as they are written',
  'A-28': 'help in one place',
  'A-29': 'language and direction are said',
  'A-30': 'heard by real screen readers',
};

/** Rules that are shown, also or only, by tests elsewhere. */
export const elsewhere: Readonly<Record<string, string>> = {
  'A-05':
    'A field and its problem inside of a shadow root of the host are in test/cases/l-people.test.ts (C-L5).',
  'A-08': 'Focus after an empty field is also in test/cases/b-keyboard.test.ts (C-B4).',
  'A-11': 'That a spinner comes late, and how, is in test/cases/d-async.test.ts (C-D4).',
  'A-12':
    'What a return from SSO asks for again is in test/cases/i-discovery.test.ts (C-I9), an expired flow in test/cases/e-navigation.test.ts (C-E4).',
  'A-13': 'What password managers find is in test/cases/a-autofill.test.ts.',
  'A-21': 'Brands of every colour are measured in test/element/contrast.test.ts.',
  'A-23': 'Levels of the heading are in test/cases/l-people.test.ts (C-L2).',
};

/** Rules without a test, and why. */
export const untested: Readonly<Record<string, string>> = {
  'A-14':
    'There is no puzzle. Questions are asked only where a backend wants them; the docs advise against it, and other ways in are the backend’s to offer.',
  'A-30': 'Needs people who use one; nobody has yet, and the accessibility page says so.',
};
