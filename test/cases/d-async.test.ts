import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { RestBackend } from '../../src/backend/rest-backend.ts';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { decision, Harness, sso } from '../element/harness.ts';
import {
  everyStep,
  identified,
  identifier,
  password,
  shows,
  signedIn,
  silence,
} from './every-step.ts';
import { json, serve } from './requests.ts';

const isVisible = (element: Element | null) =>
  element !== null && element.getBoundingClientRect().height > 1;
const alertOf = ({ element }: Harness) => element.querySelector('[role=alert]');

/** The page is shown again from the browser's cache, without the way there. */
const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

describe('D: double action and races', () => {
  it('C-D1 a double click and a second Enter ask once and end once', async () => {
    const walk = await Harness.mount({ discover: decision(password), verify: signedIn });
    walk.backend.latency = 60;
    walk.identifier.value = identifier;
    walk.submit.click();
    walk.submit.click();
    await shows(walk, 'discovering');
    walk.submit.click();
    await walk.reach('password');
    walk.secret.value = 'right';
    walk.secret.focus();
    walk.backend.latency = 400;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await walk.reach('signed-in');
    expect(walk.backend.calls).to.deep.equal(['discover', 'verify']);
    expect(walk.eventsNamed('login-success')).to.have.length(1);
    expect(walk.eventsNamed('login-discovered')).to.have.length(1);
  });

  it('C-D2 every failure shows, also when a host sets the same problem each time', async () => {
    const walk = await identified('password', {
      discover: decision(password),
      verify: refusal('invalid_credentials'),
    });
    let failures = 0;
    walk.element.addEventListener('login-error', () => {
      failures += 1;
      // Should the host be told of what it says itself, this would never end.
      if (failures < 20) walk.element.showProblem('temporary_password_expired');
    });
    for (const failure of [1, 2, 3]) {
      await walk.enterSecret('wrong');
      await walk.reach('password');
      await waitUntil(() => failures >= failure && walk.problem.includes('temporary password'));
      expect(isVisible(alertOf(walk)), String(failure)).to.equal(true);
      expect(failures).to.equal(failure);
    }
  });

  it('C-D3 the browser leaves once for a decision, and once more after Back', async () => {
    const walk = await Harness.mount({ discover: decision(sso) });
    const departures = () => walk.eventsNamed('login-redirect').length;
    walk.identifier.value = identifier;
    walk.element.start();
    walk.element.start();
    await walk.reach('handoff');
    walk.element.start();
    walk.form.requestSubmit();
    await walk.settled();
    expect(departures()).to.equal(1);
    expect(walk.backend.calls).to.deep.equal(['discover']);
    comeBack();
    await walk.reach('identify');
    walk.submit.click();
    await walk.reach('handoff');
    expect(departures()).to.equal(2);
  });

  for (const step of ['discovering', 'verifying'] as const) {
    it(`C-D4 ${step} is seen and heard at once, and clears nothing`, async () => {
      const walk = await (step === 'discovering'
        ? Harness.mount({ discover: silence })
        : identified('password', { discover: decision(password), verify: silence }));
      const field = step === 'discovering' ? walk.identifier : walk.secret;
      const status = walk.element.querySelector('[role=status]');
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(status?.textContent ?? ''));
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
      field.value = identifier;
      const idle = getComputedStyle(walk.submit).backgroundColor;
      walk.submit.click();
      // One task later: no time has passed.
      await aTimeout(0);
      expect(walk.element.step).to.equal(step);
      expect(walk.form.getAttribute('aria-busy')).to.equal('true');
      expect(getComputedStyle(walk.submit).backgroundColor).not.to.equal(idle);
      expect(walk.submit.disabled).to.equal(false);
      expect(field.readOnly).to.equal(true);
      expect(field.value).to.equal(identifier);
      // The spinner only turns up where it takes long, and turns.
      const ring = getComputedStyle(walk.submit, '::after');
      expect(ring.opacity).to.equal('0');
      await waitUntil(() => ring.opacity === '1', 'no spinner', { timeout: 5_000 });
      const { rotate } = ring;
      await waitUntil(() => ring.rotate !== rotate, 'it stands still', { timeout: 5_000 });
      observer.disconnect();
      expect(heard).to.deep.equal([step === 'discovering' ? 'Checking…' : 'Signing in…']);
      expect(field.value).to.equal(identifier);
    });
  }

  for (const [code, online] of [
    ['timeout', true],
    ['offline', false],
  ] as const) {
    it(`C-D5 no answer ends in words and a retry: ${code}`, async () => {
      const original = window.fetch;
      const signals: AbortSignal[] = [];
      window.fetch = (_, init) =>
        new Promise((_resolve, reject) => {
          if (!init?.signal) throw new Error('The wait has no end.');
          signals.push(init.signal);
          if (!online) reject(new TypeError('Failed to fetch'));
          init.signal.addEventListener('abort', () => {
            reject(new DOMException('', 'AbortError'));
          });
        });
      Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });
      try {
        const walk = await Harness.mount();
        walk.element.client = new RestBackend('/login/v1', 60);
        await walk.identify(identifier);
        await waitUntil(() => walk.problem !== '');
        expect(walk.element.step).to.equal('identify');
        expect(walk.eventsNamed('login-error')).to.have.nested.property('[0].code', code);
        expect(walk.problem).to.contain(code === 'offline' ? 'You are offline' : 'took too long');
        expect(walk.identifier.value).to.equal(identifier);
        expect(signals).to.have.length(1);
        if (online) expect(signals[0]?.aborted).to.equal(true);
        serve({ discovery: json(decision(password)) });
        walk.submit.click();
        await walk.reach('password');
      } finally {
        window.fetch = original;
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });
  }

  it('C-D6 a late answer never decides for another identifier', async () => {
    const signals: AbortSignal[] = [];
    let answerLate: () => void = () => undefined;
    const walk = await Harness.mount({
      discover: ({ value }, _, signal) => {
        signals.push(signal);
        if (value !== 'ada@acme.example') return decision(password);
        return new Promise((resolve) => {
          answerLate = () => {
            resolve(decision(sso));
          };
        });
      },
    });
    walk.identifier.value = 'ada@acme.example';
    walk.submit.click();
    await waitUntil(() => signals.length === 1);
    expect(walk.element.step).to.equal('discovering');
    expect(signals[0]?.aborted).to.equal(false);
    walk.element.start('carol@initech.example');
    expect(signals[0]?.aborted).to.equal(true);
    await walk.reach('password');
    answerLate();
    await walk.settled();
    expect(walk.element.step).to.equal('password');
    expect(walk.element.querySelector('bdi')?.textContent).to.equal('carol@initech.example');
    expect(walk.eventsNamed('login-redirect')).to.deep.equal([]);
    expect(walk.eventsNamed('login-discovered')).to.deep.equal([
      { methods: ['password'], enforced: false },
    ]);
  });

  it('C-D7 whatever is no answer is told in our words, with a stable code', async () => {
    const bodies: [status: number, body: string][] = [
      [503, '<html><title>raw text</title></html>'],
      [200, ''],
      [200, '{"next":42,"raw":"raw text"}'],
      [200, '"raw text"'],
      [500, '{"title":"raw text","code":7}'],
    ];
    for (const [status, body] of bodies) {
      for (const call of ['discovery', 'password']) {
        serve({
          discovery: json(decision(password)),
          [call]: () => new Response(body, { status }),
        });
        const walk = await Harness.mount();
        walk.element.client = null;
        await walk.identify(identifier);
        if (call === 'password') {
          await walk.reach('password');
          await walk.enterSecret('some secret');
        }
        await waitUntil(() => walk.problem !== '');
        expect(walk.problem).to.contain('not available right now');
        expect(walk.element.outerHTML + walk.element.shadowRoot?.innerHTML).not.to.contain('raw');
        expect(walk.eventsNamed('login-error')).to.deep.equal([
          {
            code: 'unavailable',
            step: call === 'discovery' ? 'identify' : 'password',
            retryable: true,
            retryAfter: undefined,
            reference: undefined,
          },
        ]);
        walk.element.remove();
      }
    }
  });

  it('C-D8 after an error the form works', async () => {
    const walk = await Harness.mount({ discover: refusal('unavailable') });
    await walk.identify(identifier);
    await waitUntil(() => walk.problem !== '');
    walk.backend.script = {
      discover: decision(password),
      verify: (_, __, secret) => (secret === 'right' ? signedIn : refusal('invalid_credentials')),
    };
    walk.submit.click();
    await walk.reach('password');
    await walk.enterSecret('wrong');
    await waitUntil(() => walk.problem !== '');
    expect(walk.secret.readOnly).to.equal(false);
    expect(walk.submit.hasAttribute('aria-disabled')).to.equal(false);
    await walk.enterSecret('right');
    await walk.reach('signed-in');
  });

  it('C-D9 a message is gone with the next step and with the next try', async () => {
    const clean = (walk: Harness) => {
      expect(walk.problem).to.equal('');
      expect(walk.element.querySelector('[aria-invalid]') === null).to.equal(true);
    };
    const walk = await Harness.mount({ discover: refusal('unavailable') });
    await walk.identify(identifier);
    await waitUntil(() => walk.problem !== '');
    walk.backend.script = { discover: decision(password), verify: silence };
    walk.submit.click();
    await walk.reach('password');
    clean(walk);
    walk.submit.click();
    await waitUntil(() => walk.problem !== '');
    walk.secret.value = 'some secret';
    walk.submit.click();
    await shows(walk, 'verifying');
    clean(walk);
    const other = await everyStep.password();
    other.submit.click();
    await waitUntil(() => other.problem !== '');
    other.button('Change').click();
    await other.reach('identify');
    clean(other);
  });
});
