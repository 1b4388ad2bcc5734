/** Everything by real keys: each way through, and each step from end to end. */
import assert from 'node:assert/strict';
import type { Answers } from '../support/browser-suite-answers.ts';
import { discovered, failed, refused, signedIn, sso } from '../support/browser-suite-answers.ts';
import type { HostPage } from '../support/browser-suite-site.ts';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import type { Focus } from './focus.ts';
import { KeyboardPerson } from './keyboard-person.ts';
import { open } from './open.ts';
import { activation, states } from './states.ts';

const IDENTIFIER = 'Email, phone number or user name';
const password = { discovery: discovered({ type: 'password' }) };
const wrong = refused(401, 'invalid_credentials');
const change = {
  status: 'change_required',
  flow: 'g',
  rules: { minLength: 8, maxLength: 64 },
} as const;

/** What a person does, and what must have the focus whenever she need not ask for it. */
const stories: Readonly<
  Record<
    string,
    {
      readonly answers?: Answers;
      readonly attributes?: string;
      readonly arrival?: string;
      readonly walk: (person: KeyboardPerson, page: HostPage, scene: Scene) => Promise<void>;
    }
  >
> = {
  'SSO, and back': {
    walk: async (person, _, { visit }) => {
      await person.tabTo(IDENTIFIER);
      await person.type('ada@acme.example');
      await person.press('Enter');
      await visit.atOrganisation();
      await person.press('Tab');
      await person.press('Enter');
      await visit.step('signed-in');
    },
  },
  'a choice, a password that is shown, and a wrong one': {
    answers: {
      discovery: discovered({ ...sso, enforced: false }, { type: 'password' }),
      password: wrong,
    },
    walk: async (person, page, { visit }) => {
      await person.tabTo(IDENTIFIER);
      await person.type('bob@globex.example');
      await person.press('Enter');
      await person.comesTo('choose', 'How do you want to sign in?');
      await person.tabTo('Use your password');
      await person.press('Space');
      await person.comesTo('password', 'Password');
      await person.type('wrong');
      await person.tabTo('Show password');
      await person.press('Space');
      const type = () => document.querySelector<HTMLInputElement>('[data-secret]')?.type;
      assert.equal(await visit.tab.run(type), 'text');
      await person.press('Enter');
      assert.equal(await visit.tab.run(type), 'password');
      await person.tabTo('Sign in');
      await person.press('Enter');
      await visit.tab.until(() => document.querySelector('[role=alert] p') !== null);
      await person.finds('Password');
      page.answers = { password: signedIn };
      await person.type('correct horse battery');
      await person.press('Enter');
      await person.comesTo('signed-in', 'Signed in as Ada');
    },
  },
  'a phone number, an extension, a PIN': {
    answers: { discovery: discovered({ type: 'pin' }), pin: signedIn },
    walk: async (person, page) => {
      await person.tabTo(IDENTIFIER);
      await person.type('+442079460104');
      await person.tabTo('Extension (optional)');
      await person.type('104');
      await person.press('Enter');
      await person.comesTo('pin', 'PIN');
      await person.type('0427');
      await person.press('Enter');
      await person.comesTo('signed-in', 'Signed in as Ada');
      const [discovery] = page.calls;
      assert.equal((discovery?.body as { extension?: string }).extension, '104');
    },
  },
  'a temporary password that has to be changed': {
    answers: { ...password, password: change, 'password/change': signedIn },
    walk: async (person, _, { visit }) => {
      await person.tabTo(IDENTIFIER);
      await person.type('erin@acme.example');
      await person.press('Enter');
      await person.comesTo('password', 'Password');
      await person.type('Temp-4711-Erin');
      await person.press('Enter');
      await person.comesTo('change-password', 'New password');
      await person.type('short');
      await person.press('Enter');
      await visit.tab.until(() => document.querySelector('[role=alert] p') !== null);
      await person.finds('New password');
      await person.type(' but not now');
      await person.press('Enter');
      await person.comesTo('signed-in', 'Signed in as Ada');
    },
  },
  'an invitation: PIN, two questions, how it goes on': {
    answers: {
      'activation/begin': activation,
      'activation/complete': { next: 'sso', organisation: 'Acme' },
    },
    arrival: '#activation=token',
    walk: async (person, page) => {
      await person.tabTo('New PIN');
      await person.type('4711');
      await person.press('Enter');
      await person.finds('Question 1');
      await person.type('What was the');
      await person.tabTo('Answer');
      await person.type('Rex');
      await person.press('Enter');
      // One is still missing, and she is taken to it.
      await person.finds('Question 2');
      await person.type('In which');
      await person.tabTo('Answer');
      await person.type('Ulm');
      await person.tabTo('Save and sign in');
      await person.press('Space');
      await person.comesTo('activate', 'Your account is ready');
      const [, { body = null } = {}] = page.calls;
      assert.deepEqual(body, {
        flow: 'a',
        pin: '4711',
        answers: [
          { questionId: 'first_pet', answer: 'Rex' },
          { questionId: 'birth_city', answer: 'Ulm' },
        ],
      });
      await person.tabTo('Continue');
      await person.press('Enter');
      await person.comesTo('identify', IDENTIFIER);
    },
  },
  'one e-mail address for two people': {
    answers: { discovery: refused(409, 'account_ambiguous'), password: signedIn },
    walk: async (person, page) => {
      await person.tabTo(IDENTIFIER);
      await person.type('desk@globex.example');
      await person.press('Enter');
      await person.comesTo('ambiguous', IDENTIFIER);
      page.answers = { ...page.answers, ...password };
      // What was typed is selected, so that it need not be deleted.
      await person.type('gina');
      await person.press('Enter');
      await person.comesTo('password', 'Password');
      assert.equal((page.calls.at(-1)?.body as { identifier?: string }).identifier, 'gina');
      await person.type('gina-secret-1');
      await person.press('Enter');
      await person.comesTo('signed-in', 'Signed in as Ada');
    },
  },
  'too many tries, and a while later': {
    answers: { ...password, password: refused(429, 'rate_limited', { retryAfter: 2 }) },
    walk: async (person) => {
      await person.tabTo(IDENTIFIER);
      await person.type('hugo@initech.example');
      await person.press('Enter');
      await person.comesTo('password', 'Password');
      await person.type('wrong');
      await person.press('Enter');
      await person.comesTo('locked', 'Too many tries');
      await person.comesTo('password', 'Password');
      await person.tabTo('Change', 'Shift+Tab');
      await person.press('Enter');
      await person.comesTo('identify', IDENTIFIER);
    },
  },
  'SSO that fails, a temporary password instead': {
    answers: { 'sso/result': failed, password: change },
    arrival: '?login=error&code=sso_unavailable&ref=R-42&handoff=h2',
    walk: async (person, page, { visit }) => {
      await visit.step('sso-failed');
      page.answers = { ...page.answers, ...password };
      await person.tabTo('I have a temporary password');
      await person.press('Space');
      await person.comesTo('password', 'Password');
      await person.type('Temp-4711-Erin');
      await person.press('Enter');
      await person.comesTo('change-password', 'New password');
    },
  },
  'a forgotten password, help, another account': {
    answers: { ...password, 'password/forgot': {} },
    walk: async (person, page, { visit }) => {
      await person.tabTo(IDENTIFIER);
      await person.type('carol@initech.example');
      await person.press('Enter');
      await person.comesTo('password', 'Password');
      await person.tabTo('Forgot password?');
      await person.press('Enter');
      await visit.tab.until(() => document.querySelector('login-widget [data-part=text]') !== null);
      await person.finds('Forgot password?');
      assert.equal(page.calls.filter(({ name }) => name === 'password/forgot').length, 1);
      await person.tabTo('Contact support');
      await person.tabTo('Change', 'Shift+Tab');
      await person.press('Space');
      await person.comesTo('identify', IDENTIFIER);
    },
  },
  'a meeting as guest': {
    attributes: 'mode="join"',
    walk: async (person, _, { visit }) => {
      await person.tabTo('Remember me on this device');
      await person.press('Space');
      const checked = () => document.querySelector<HTMLInputElement>('[name=remember]')?.checked;
      assert.equal(await visit.tab.run(checked), true);
      await person.tabTo('Join as guest');
      await person.press('Enter');
      await visit.tab.until(() => window.watched.heard.some((each) => each.includes('guest')));
    },
  },
};

/** Steps that have stops of their own. */
const stops = [
  'identify-extension',
  'identify-link-expired',
  'choose',
  'password-or-sso',
  'change-password-short',
  'activate-questions',
  'verifying',
  'handoff-stalled',
  'waiting',
  'sso-failed',
  'locked',
  'framed',
];

inEachEngine('By keyboard alone', (it) => {
  for (const direction of ['ltr', 'rtl']) {
    for (const [name, story] of Object.entries(stories)) {
      it(`A-24 ${name}, ${direction}`, async (scene) => {
        const { answers = {}, attributes = '', arrival = '', walk } = story;
        const page = scene.site.page({
          attributes: `guest remember support-href="#help" ${attributes}`,
          answers,
        });
        await scene.visit.goTo(page.address + arrival);
        await scene.visit.tab.run((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        await scene.visit.settled();
        await walk(new KeyboardPerson(scene.visit.tab), page, scene);
      });
    }

    it(`A-16, A-24 Tab goes as the eye does, both ways, out at each end, ${direction}`, async (scene) => {
      const { tab } = scene.visit;
      let count = 0;
      for (const name of stops) {
        await open(scene, states[name] ?? assert.fail(name));
        await tab.run(surround, direction);
        const before = await tab.run(whatIsThere);
        const person = new KeyboardPerson(tab);
        const there: Focus[] = [];
        for (let at = await person.stop('Tab'); at.inside; at = await person.stop('Tab')) {
          there.push(at);
          assert.ok(there.length < 20, `${name}: Tab goes round.`);
        }
        // A row is as high as its smallest control.
        const inOrder = there.every((each, index) => {
          const last = there[index - 1];
          return !last || each.top > last.top + 10 || each.start > last.start;
        });
        const names = there.map((each) => each.name);
        assert.ok(inOrder, `${name}: ${names.join(', ')}`);
        assert.notEqual(names.length, 0, name);
        const back = [];
        for (
          let at = await person.stop('Shift+Tab');
          at.inside;
          at = await person.stop('Shift+Tab')
        ) {
          back.push(at.name);
          assert.ok(back.length < 20, `${name}: Shift+Tab goes round.`);
        }
        assert.deepEqual(back, names.reverse(), name);

        // Escape is no way to lose anything.
        await person.press('Tab');
        await person.press('Escape');
        assert.equal(await tab.run(whatIsThere), before, name);
        count += person.stops;
      }
      console.log(
        `${scene.name}, ${direction}: ${String(count)} stops in ${String(stops.length)} states`,
      );
    });
  }
});

/** Puts a button of the page before the element and behind it, and the focus on the first. */
function surround(direction: string): void {
  document.documentElement.dir = direction;
  for (const place of ['beforebegin', 'afterend'] as const) {
    const button = document.createElement('button');
    button.textContent = place;
    document.querySelector('login-widget')?.insertAdjacentElement(place, button);
    if (place === 'beforebegin') button.focus();
  }
}

/** The step, and what is in its fields. */
function whatIsThere(): string {
  const fields = document.querySelectorAll<HTMLInputElement>('login-widget input');
  const step = document.querySelector('login-widget')?.step ?? '';
  return [step, ...[...fields].map(({ value }) => value)].join();
}
