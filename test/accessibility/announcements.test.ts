/** What a screen reader says without being asked: each thing when it happens, and once each time it happens. */
import assert from 'node:assert/strict';
import type { Answers } from '../support/browser-suite-answers.ts';
import {
  discovered,
  failed,
  held,
  refused,
  signedIn,
  sso,
} from '../support/browser-suite-answers.ts';
import type { HostPage } from '../support/browser-suite-site.ts';
import type { Scene } from '../support/browser-suite.ts';
import { inEachEngine } from '../support/browser-suite.ts';
import { activation } from './states.ts';
import { heard, listen } from './transcript.ts';

const password = { discovery: discovered({ type: 'password' }) };
const wrong = refused(401, 'invalid_credentials');

const FIELD = 'Email, phone number or user name';
const SENT = 'If this account has a password, a message on how to set a new one is on its way.';

/** A page that is listened to from the first moment. */
class Ear {
  readonly page: HostPage;
  readonly #scene: Scene;

  private constructor(scene: Scene, page: HostPage) {
    this.#scene = scene;
    this.page = page;
  }

  static async open(scene: Scene, answers: Answers, attributes = '', arrival = ''): Promise<Ear> {
    const page = scene.site.page({ attributes, answers, late: true });
    const { tab } = scene.visit;
    await tab.goTo(page.address + arrival);
    await tab.until(() => 'loadWidget' in window);
    await listen(tab);
    await tab.run(async () => {
      await window.loadWidget();
    });
    await tab.until(
      () => document.querySelector('login-widget form, [data-step=signed-in]') !== null,
    );
    await scene.visit.settled();
    return new Ear(scene, page);
  }

  /** Until all of this was said, and nothing else; in this order. */
  async hears(...wanted: readonly string[]): Promise<void> {
    const { tab } = this.#scene.visit;
    await tab.until((count) => window.transcript.length >= count, wanted.length);
    // WebKit lets no script wait in a page that is about to be left.
    await this.#scene.visit.settled().catch(() => undefined);
    assert.deepEqual(await heard(tab), wanted);
  }

  /** Submits what is typed into the field that has the focus. */
  async enter(text: string): Promise<void> {
    await this.#scene.visit.tab.type(`${text}\n`);
  }

  async press(label: string): Promise<void> {
    await this.#scene.visit.press(label);
    // A pointer brings the focus along, which nobody needs to be told.
    const { tab } = this.#scene.visit;
    await tab.run((name) => {
      const { transcript } = window;
      const index = transcript.findIndex((each) => each.startsWith(`focus: ${name}`));
      if (index >= 0) transcript.splice(index, 1);
    }, label);
  }

  /** Goes into the first field by Tab. */
  async begin(): Promise<void> {
    await this.#scene.visit.tab.press('Tab');
    await this.hears(`focus: ${FIELD}`);
  }
}

inEachEngine('Said aloud', (it) => {
  it('A-10 nothing at load, and each problem as often as it comes', async (scene) => {
    const ear = await Ear.open(scene, { discovery: refused(503, 'unavailable') });
    await ear.hears();
    await ear.begin();
    const missing = 'alert: Enter your email, phone number or user name.';
    await ear.enter('');
    await ear.hears(missing);
    await ear.enter('');
    await ear.hears(missing);
    const down = 'alert: Sign-in is not available right now. Try again in a moment.';
    await ear.enter('ada@acme.example');
    await ear.hears('status: Checking…', down);
    await ear.enter('');
    await ear.hears('status: Checking…', down);
  });

  it('A-09, A-11 that it waits, once however long, and then which field for which account', async (scene) => {
    const { answer, release } = held(password.discovery);
    const ear = await Ear.open(scene, { discovery: answer, password: wrong });
    await ear.begin();
    await ear.enter('ada@acme.example');
    await ear.hears('status: Checking…');
    await scene.visit.tab.run(() => document.querySelector('login-widget')?.requestUpdate());
    await ear.hears();
    release();
    await ear.hears('focus: Password — ada@acme.example');
    for (const attempt of ['one', 'two']) {
      await ear.enter(attempt);
      await ear.hears('status: Signing in…', 'alert: That did not match. Check it and try again.');
    }
  });

  it('that Caps Lock is on, once each time it is turned on', async (scene) => {
    const ear = await Ear.open(scene, password);
    await ear.begin();
    await ear.enter('ada@acme.example');
    await ear.hears('status: Checking…', 'focus: Password — ada@acme.example');
    const key = (modifierCapsLock: boolean) =>
      scene.visit.tab.run((on) => {
        const event = new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: on });
        document.querySelector('[data-secret]')?.dispatchEvent(event);
      }, modifierCapsLock);
    for (const on of [true, true, true]) await key(on);
    await ear.hears('live: Caps Lock is on.');
    await key(false);
    await key(true);
    await ear.hears('live: Caps Lock is on.');
  });

  it('that a letter is on its way, each time', async (scene) => {
    const ear = await Ear.open(scene, { ...password, 'password/forgot': {} });
    await ear.begin();
    await ear.enter('ada@acme.example');
    await ear.hears('status: Checking…', 'focus: Password — ada@acme.example');
    await ear.press('Forgot password?');
    await ear.hears(`status: ${SENT}`);
    await ear.press('Forgot password?');
    await ear.hears(`status: ${SENT}`);
  });

  it('A-26 how long to wait, once, and when it is over', async (scene) => {
    const ear = await Ear.open(scene, {
      ...password,
      password: refused(429, 'rate_limited', { retryAfter: 5 }),
    });
    await ear.begin();
    await ear.enter('ada@acme.example');
    await ear.hears('status: Checking…', 'focus: Password — ada@acme.example');
    await ear.enter('wrong');
    await ear.hears(
      'status: Signing in…',
      'status: You can try again in 5 seconds.',
      'focus: Too many tries',
    );
    await scene.visit.step('password');
    await ear.hears('focus: Password — ada@acme.example');
  });

  it('where the browser is taken, that it did not get there, and what was copied', async (scene) => {
    const ear = await Ear.open(scene, { discovery: discovered(sso) });
    await scene.visit.tab.run(() => {
      const original = setTimeout;
      const hurried = (run: () => void, wait?: number) => original(run, Math.min(wait ?? 0, 100));
      Object.assign(window, { setTimeout: hurried });
      Object.assign(navigator.clipboard ?? {}, { writeText: () => Promise.resolve() });
    });
    ear.page.swallowed = true;
    await ear.begin();
    await ear.enter('ada@acme.example');
    await ear.hears(
      'status: Checking…',
      'focus: Taking you to Acme… — You sign in there and come back to this page.',
      'status: The page has not opened. Your app or browser may block it.',
    );
    await ear.press('Copy link');
    await scene.visit.tab.until(() => window.transcript.length > 0);
    const [said = '', ...rest] = await heard(scene.visit.tab);
    // Where a browser lets no page write, the link itself is shown and told.
    assert.match(said, /^status: (Copied\.|http.*begin\?flow=f1)$/);
    assert.deepEqual(rest, []);
  });

  it('the other window', async (scene) => {
    const ear = await Ear.open(scene, { discovery: discovered(sso) }, 'redirect="popup"');
    await scene.visit.tab.run(() => {
      addEventListener('login-redirect', (event) => {
        event.preventDefault();
      });
    });
    await ear.begin();
    await ear.enter('ada@acme.example');
    await ear.hears(
      'status: Checking…',
      'focus: Taking you to Acme… — You sign in there and come back to this page.',
      // The heading has the focus already.
      'status: Sign in with Acme — Go on in the window that has opened. This page waits for you.',
    );
  });

  it('A-09 that an e-mail address says too little, where the focus is already', async (scene) => {
    const ear = await Ear.open(scene, { discovery: refused(409, 'account_ambiguous') });
    await ear.begin();
    await ear.enter('desk@globex.example');
    await ear.hears(
      'status: Checking…',
      'status: Which account is yours? — This email belongs to more than one account. Enter your phone number or user name instead.',
    );
  });

  it('A-09 what comes of a return, which takes no focus', async (scene) => {
    const back = await Ear.open(scene, { 'sso/result': signedIn }, '', '?login=ok&handoff=h1');
    await back.hears('status: Finishing your sign-in…', 'status: Signed in as Ada');
    const arrival = '?login=error&code=sso_denied&handoff=h2';
    const refusal = await Ear.open(scene, { 'sso/result': failed }, '', arrival);
    await refusal.hears(
      'status: Finishing your sign-in…',
      'alert: The sign-in was cancelled, or you have no access. Try again or contact your administrator.',
    );
  });

  it('A-08 what an invitation asks for, part by part, and what is missing', async (scene) => {
    const answers: Answers = {
      'activation/begin': activation,
      'activation/complete': { next: 'password' },
    };
    const ear = await Ear.open(scene, answers, '', '#activation=token');
    await ear.hears(
      'status: Finishing your sign-in…',
      'status: Set up your account — Choose a PIN. You will use it on phones and in the apps.',
    );
    await scene.visit.tab.press('Tab');
    await ear.hears(
      'focus: New PIN — Choose a PIN. You will use it on phones and in the apps. 4 to 8 digits.',
    );
    await ear.enter('4711');
    await ear.hears('focus: Question 1 — Choose 2 different questions and answer them.');
    await ear.press('Save and sign in');
    const empty = 'Check your questions and answers. Nothing may be left empty.';
    await ear.hears(`alert: ${empty}`, `focus: Question 1 — ${empty}`);
  });
});
