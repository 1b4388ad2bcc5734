import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Step } from '../../src/machine/states.ts';
import { decision, Harness } from '../element/harness.ts';
import {
  activationRequired,
  changeRequired,
  everyStep,
  identified,
  inEveryStep,
  password,
  pin,
  signedIn,
  verified,
} from './every-step.ts';

/** Milliseconds for a walk to every step. */
const SLOWLY = 30_000;

/** What a person can see and type into. */
const visibleInputs = ({ element }: Harness) =>
  [...element.querySelectorAll('input')].filter(
    (input) =>
      input.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      (input.closest('[data-part]')?.getBoundingClientRect().width ?? 0) > 1,
  );

const withToken = (token: string, root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLInputElement>(`input[autocomplete=${token}]`),
];

describe('A: password managers and autofill', () => {
  it('C-A1 a document query finds user name and password in one form', async () => {
    const walk = await Harness.mount({ discover: decision(password) });
    expect(withToken('username')).to.have.length(1);
    await walk.identify('ada@acme.example');
    await walk.reach('password');
    const [username] = withToken('username');
    const [secret] = withToken('current-password');
    expect(username?.form instanceof HTMLFormElement).to.equal(true);
    expect(username?.form === secret?.form).to.equal(true);
  });

  it('C-A2 the field that a person sees is the field that a manager fills', async () => {
    const seen: Partial<Record<Step, readonly string[]>> = {
      identify: ['username'],
      discovering: ['username'],
      ambiguous: ['username'],
      password: ['password'],
      pin: ['password'],
      verifying: ['password'],
      'change-password': ['new-password'],
      activate: ['new-pin'],
    };
    await inEveryStep((walk, step) => {
      const names = visibleInputs(walk).map(({ name }) => name);
      expect(names, step).to.deep.equal(seen[step] ?? []);
      const inside = walk.element.shadowRoot?.querySelectorAll('input').length;
      expect(inside, step).to.equal(0);
      const all = [...walk.element.querySelectorAll('input')].map(({ name }) => name);
      expect(all.filter((name) => name === 'password').length, step).to.be.at.most(1);
      expect(all.filter((name) => name === 'username').length, step).to.be.at.most(1);
    });
  }).timeout(SLOWLY);

  it('C-A3 what a script filled in without any event is what is sent', async () => {
    const sent: string[] = [];
    const walk = await Harness.mount({
      discover: ({ value }) => {
        sent.push(value);
        return decision(password);
      },
      verify: (_, __, secret) => {
        sent.push(secret);
        return signedIn;
      },
    });
    walk.identifier.value = 'carol@initech.example';
    walk.submit.click();
    await walk.reach('password');
    walk.secret.value = 'filled in';
    walk.submit.click();
    await walk.reach('signed-in');
    expect(sent).to.deep.equal(['carol@initech.example', 'filled in']);
  });

  it('C-A4 every field is read, whichever of them told of its change', async () => {
    const sent: unknown[] = [];
    const walk = await Harness.mount({
      discover: (identifier) => {
        sent.push(identifier);
        return decision(password);
      },
      verify: activationRequired,
      completeActivation: (_, newPin, answers) => {
        sent.push(newPin, answers);
        return { next: 'password' };
      },
    });
    const find = <E extends HTMLElement>(selector: string) => [
      ...walk.element.querySelectorAll<E>(selector),
    ];
    walk.identifier.value = '+44 20 7946 0104';
    walk.identifier.dispatchEvent(new Event('input', { bubbles: true }));
    await walk.settled();
    const [extension] = find<HTMLInputElement>('[name=extension]');
    if (extension) extension.value = '104';
    walk.submit.click();
    await walk.reach('password');
    await walk.enterSecret('invited');
    await walk.reach('activate');
    const [newPin] = find<HTMLInputElement>('[name=new-pin]');
    if (newPin) newPin.value = '2718';
    newPin?.dispatchEvent(new Event('change', { bubbles: true }));
    walk.submit.click();
    await walk.settled();
    find<HTMLSelectElement>('[name=question]').forEach((select, index) => {
      select.value = ['first_pet', 'birth_city'][index] ?? '';
    });
    find<HTMLInputElement>('[name=answer]').forEach((input, index) => {
      input.value = ['Rex', 'Leeds'][index] ?? '';
      if (index === 0) input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    walk.submit.click();
    await waitUntil(() => sent.length === 3);
    expect(sent).to.deep.equal([
      { value: '+442079460104', type: 'phone', extension: '104' },
      '2718',
      [
        { questionId: 'first_pet', answer: 'Rex' },
        { questionId: 'birth_city', answer: 'Leeds' },
      ],
    ]);
  });

  it('C-A5 the submit button is never disabled because a field looks empty', async () => {
    await inEveryStep(({ element }, step) => {
      const button = element.querySelector<HTMLButtonElement>('button[type=submit]');
      expect(button?.disabled ?? false, step).to.equal(false);
      const busy = element.matches(':state(busy)');
      expect(button?.hasAttribute('aria-disabled') ?? busy, step).to.equal(busy);
    });
  }).timeout(SLOWLY);

  it('C-A6 fields carry the standard autocomplete tokens', async () => {
    const tokens = ({ element }: Harness) =>
      [...element.querySelectorAll('input')].map((input) => [input.name, input.autocomplete]);
    const walk = await Harness.mount({}, html`<login-widget remember></login-widget>`);
    expect(tokens(walk)[0]).to.deep.equal(['username', 'username']);
    const username = ['username', 'username'];
    for (const method of [password, pin]) {
      const asked = await identified(method.type, { discover: decision(method) });
      expect(tokens(asked)).to.deep.equal([username, ['password', 'current-password']]);
    }
    const change = await verified('change-password', changeRequired);
    expect(tokens(change)).to.deep.equal([username, ['new-password', 'new-password']]);
    // Answers to questions are no credential: nothing may be offered for them, nor saved.
    const activate = await verified('activate', activationRequired);
    const answer = ['answer', 'off'];
    expect(tokens(activate)).to.deep.equal([username, ['new-pin', 'new-password'], answer, answer]);
  });

  it('C-A7 the password stands beside the user name that is in use', async () => {
    const walk = await Harness.mount({ discover: decision(password) });
    for (const text of ['ada@acme.example', 'bob@globex.example']) {
      await walk.identify(text);
      await walk.reach('password');
      const [username] = withToken('username', walk.secret.form ?? undefined);
      expect(username?.type).to.equal('text');
      expect(username?.value).to.equal(text);
      walk.button('Change').click();
      await walk.reach('identify');
    }
  });

  it('C-A8 the user name beside the password is no tab stop and is not read aloud', async () => {
    const walk = await everyStep.password();
    const { identifier } = walk;
    expect(identifier.readOnly).to.equal(true);
    expect(identifier.tabIndex).to.equal(-1);
    expect(identifier.closest('[aria-hidden=true]') === null).to.equal(false);
    expect(identifier.labels?.[0]?.textContent).to.contain('user name');
    const told = [...walk.element.querySelectorAll('input')].filter(
      (input) => !input.closest('[aria-hidden=true]'),
    );
    expect(told.map(({ name }) => name)).to.deep.equal(['password']);
    const reveal = walk.element.querySelector('[data-part=reveal]');
    walk.button('Change').focus();
    for (const stop of [walk.secret, reveal, walk.submit, walk.button('Forgot password?')]) {
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement === stop, document.activeElement?.outerHTML).to.equal(true);
    }
  });

  it('C-A9 there is one form with one credential at a time', async () => {
    await inEveryStep(({ element }, step) => {
      expect(element.querySelectorAll('form').length, step).to.be.at.most(1);
      const credentials = 'input[autocomplete=current-password],input[autocomplete=new-password]';
      expect(element.querySelectorAll(credentials).length, step).to.be.at.most(1);
    });
    // Asking for a new password opens no second one.
    const walk = await everyStep.password();
    walk.backend.script.forgotPassword = () => undefined as never;
    walk.button('Forgot password?').click();
    await walk.settled();
    expect(walk.element.querySelectorAll('form, input[type=password]')).to.have.length(2);
  }).timeout(SLOWLY);

  it('C-A10 a success is a submit of the form that held both, and the form leaves', async () => {
    const walk = await identified('password', { discover: decision(password), verify: signedIn });
    const submitted: string[][] = [];
    const note = ({ target }: Event) => {
      submitted.push([...new FormData(target as HTMLFormElement).values()].map(String));
    };
    document.addEventListener('submit', note, true);
    await walk.enterSecret('right');
    await walk.reach('signed-in');
    document.removeEventListener('submit', note, true);
    expect(submitted).to.deep.equal([['ada@acme.example', 'right']]);
    expect(document.querySelector('form') === null).to.equal(true);
    expect(document.querySelector('input') === null).to.equal(true);
  });
});
