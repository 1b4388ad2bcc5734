/** The people of the demo: the same at every start; pages, tests and docs know them by name. */
export interface Person {
  id: string;
  name: string;
  organisation: 'acme' | 'globex' | 'initech' | 'umbra';
  email?: string;
  userName?: string;
  phone?: string;
  extension?: string;
  sso?: 'optional' | 'enforced';
  password?: string;
  pin?: string;
  temporaryPassword?: string;
  invited?: true;
  /** Of her organisation. */
  administrator?: true;
  /** What to sign in with at the identity provider. */
  atIdentityProvider?: readonly [userName: string, password: string];
  /** One sentence on what happens. */
  outcome: string;
}

export const organisations = [
  { id: 'acme', name: 'Acme', plan: 'Connect' },
  { id: 'globex', name: 'Globex', plan: 'Collaborate' },
  { id: 'initech', name: 'Initech', plan: 'Voice' },
  { id: 'umbra', name: 'Umbra', plan: 'Connect' },
] as const;

export const people: readonly Person[] = [
  {
    id: 'ada',
    name: 'Ada',
    organisation: 'acme',
    email: 'ada@acme.example',
    userName: 'ada',
    phone: '+442079460101',
    sso: 'enforced',
    administrator: true,
    atIdentityProvider: ['ada', 'ada-at-idp'],
    outcome:
      'Single sign-on is the only way: goes to the identity provider and comes back signed in. Administers Acme.',
  },
  {
    id: 'bob',
    name: 'Bob',
    organisation: 'globex',
    email: 'bob@globex.example',
    userName: 'bob',
    sso: 'optional',
    administrator: true,
    password: 'correct horse battery',
    atIdentityProvider: ['bob', 'bob-at-idp'],
    outcome: 'Chooses between single sign-on and a password. Administers Globex.',
  },
  {
    id: 'carol',
    name: 'Carol',
    organisation: 'initech',
    email: 'carol@initech.example',
    userName: 'carol',
    administrator: true,
    password: ' pä ss wörd ',
    outcome: 'Signs in with a password whose spaces at both ends count. Administers Initech.',
  },
  {
    id: 'dave',
    name: 'Dave',
    organisation: 'initech',
    userName: 'dave',
    phone: '+442079460104',
    extension: '104',
    pin: '0427',
    outcome: 'Signs in with a PIN, by phone number and extension.',
  },
  {
    id: 'erin',
    name: 'Erin',
    organisation: 'acme',
    email: 'erin@acme.example',
    sso: 'enforced',
    temporaryPassword: 'Temp-4711-Erin',
    atIdentityProvider: ['erin', 'erin-at-idp'],
    outcome: 'Has a temporary password beside single sign-on: it works once and must be changed.',
  },
  {
    id: 'frank',
    name: 'Frank',
    organisation: 'acme',
    email: 'frank@acme.example',
    sso: 'enforced',
    invited: true,
    atIdentityProvider: ['frank', 'frank-at-idp'],
    outcome: 'Is new: the link in his mail sets up a PIN and two questions, then single sign-on.',
  },
  {
    id: 'gina',
    name: 'Gina',
    organisation: 'globex',
    email: 'desk@globex.example',
    userName: 'gina',
    password: 'gina-secret-1',
    outcome: 'Shares her e-mail address with Gio, which is ambiguous; the user name is not.',
  },
  {
    id: 'gio',
    name: 'Gio',
    organisation: 'globex',
    email: 'desk@globex.example',
    userName: 'gio',
    password: 'gio-secret-1',
    outcome: 'Shares his e-mail address with Gina, which is ambiguous; the user name is not.',
  },
  {
    id: 'hugo',
    name: 'Hugo',
    organisation: 'initech',
    email: 'hugo@initech.example',
    password: 'hugo-secret-1',
    outcome: 'After five wrong passwords he has to wait.',
  },
  {
    id: 'ivy',
    name: 'Ivy',
    organisation: 'umbra',
    email: 'ivy@umbra.example',
    sso: 'enforced',
    outcome: 'Single sign-on is the only way, but the identity provider is down.',
  },
];

/** People whom only the identity provider knows. */
export const strangers = [
  {
    name: 'Eve',
    atIdentityProvider: ['eve', 'eve-at-idp'],
    outcome: 'Signing in at the identity provider as Eve for Ada is refused: another account.',
  },
  {
    name: 'Mallory',
    atIdentityProvider: ['mallory', 'mallory-at-idp'],
    outcome: 'The identity provider knows Mallory, the directory does not: not set up here.',
  },
] as const;
