import { discovered, failed, refused, signedIn, sso } from '../../support/browser-suite-answers.ts';
import type { Cell } from './cells.ts';

const password = { type: 'password' } as const;
const wrong = refused(401, 'invalid_credentials');

/** As long as an address may be (RFC 5321 §4.5.3.1.3), without a place to break it. */
export const longest = `${'a'.repeat(64)}@${'acme-'.repeat(35)}.example`.padEnd(254, 'e');
const longWords = 'Gesellschaft für Telekommunikationsdienstleistungen '.repeat(4).slice(0, 200);
const longWord = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);

/** Names of people and organisations, each with what is around it in the same text. */
export const names = {
  rtl: 'شركة الاتصالات (أكمي) 3!',
  ltr: 'Acme (UK) 3!',
  bold: '<b>Acme</b> & "Sons" <img src=x onerror=alert(1)>',
  emoji: '👩🏽‍💻 Acme 🏳️‍🌈🇪🇺',
} as const;

const organised = (organisation: string): Cell => ({
  step: 'choose',
  answers: { discovery: discovered({ ...sso, enforced: false, organisation }, password) },
  forms: [{ username: 'ada' }],
});
const leaving = (organisation: string): Cell => ({
  step: 'handoff',
  answers: { discovery: discovered({ ...sso, organisation }) },
  forms: [{ username: 'ada' }],
  hostLeaves: 'page',
});
const welcomed = (displayName: string, email?: string): Cell => ({
  step: 'signed-in',
  answers: {
    discovery: discovered(password),
    password: { ...signedIn, user: { id: 'u-4711', displayName, ...(email && { email }) } },
  },
  forms: [{ username: 'ada' }, { password: 'some secret' }],
});

/** What people, administrators and directories put in, as far as it can be seen. */
export const badInput = {
  'identify, longest identifier': {
    step: 'identify',
    answers: { discovery: refused(503, 'unavailable') },
    forms: [{ username: longest }],
  },
  'password, longest identifier': {
    step: 'password',
    answers: { discovery: discovered(password), password: wrong },
    forms: [{ username: longest }, { password: 'some secret' }],
    height: 860,
  },
  'sso-failed, longest identifier': {
    step: 'sso-failed',
    query: 'login=error&code=sso_account_mismatch&ref=R-42&handoff=h2',
    answers: { 'sso/result': { ...failed, identifier: longest, organisation: longWord } },
    height: 1480,
  },
  'choose, long names': organised(longWords),
  'handoff, long name': { ...leaving(longWord), height: 860 },
  'signed-in, long name': welcomed(longWord),
  'password, right-to-left identifier': {
    step: 'password',
    answers: { discovery: discovered(password) },
    forms: [{ username: 'سارة(3)@acme.example' }],
  },
  'choose, right-to-left name': organised(names.rtl),
  'handoff, right-to-left name': leaving(names.rtl),
  'signed-in, right-to-left name': welcomed(names.rtl),
  'handoff, left-to-right name': leaving(names.ltr),
  'choose, name with markup': organised(names.bold),
  'handoff, name with emoji': { ...leaving(names.emoji), compared: false },
  'choose, no name': organised('  '),
  'handoff, no name': leaving(''),
  'signed-in, no name': welcomed(' '),
  'signed-in, no name but an address': welcomed('', 'ada@acme.example'),
} satisfies Record<string, Cell>;
