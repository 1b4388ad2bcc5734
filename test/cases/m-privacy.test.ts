import { expect } from '@open-wc/testing';
import { refusal } from '../../src/backend/scripted-backend.ts';
import { ada, decision, Harness } from '../element/harness.ts';
import {
  activationRequired,
  changeRequired,
  identified,
  inEveryStep,
  password,
  pin,
} from './every-step.ts';

/** What session recorders go by, each its own: none of them may store such a field. */
const markers = '.ph-no-capture.rr-mask[data-sentry-mask][data-dd-privacy=mask]';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
type Words = Parameters<typeof console.log>;

/** Everything that leaves the element during `act`: events of every name, words on the console. */
async function overhear(walk: Harness, act: () => Promise<void>): Promise<string> {
  const heard: unknown[] = [];
  const own = walk.element.dispatchEvent.bind(walk.element);
  walk.element.dispatchEvent = (event) => {
    heard.push(event.type, 'detail' in event ? event.detail : null);
    return own(event);
  };
  const originals = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...words: Words) => heard.push(words);
  try {
    await act();
  } finally {
    for (const [index, method] of methods.entries()) {
      const original = originals[index];
      if (original) console[method] = original;
    }
    Reflect.deleteProperty(walk.element, 'dispatchEvent');
  }
  expect(heard).to.include('login-step');
  const stores = [localStorage, sessionStorage].map((store) => ({ ...store }) as unknown);
  return JSON.stringify([
    heard,
    stores,
    document.cookie,
    location.href,
    history.state,
    markup(walk),
  ]);
}

function markup({ element }: Harness): string {
  return element.outerHTML + (element.shadowRoot?.innerHTML ?? '');
}

describe('M: privacy', () => {
  it('C-M1 a shown secret is marked for session recorders, and masked when it is sent', async () => {
    const walk = await identified('password', {
      discover: decision(password),
      verify: refusal('invalid_credentials'),
    });
    expect(walk.secret.matches(markers)).to.equal(true);
    walk.element.querySelector<HTMLButtonElement>('[data-part=reveal]')?.click();
    expect(walk.secret.type).to.equal('text');
    expect(walk.secret.matches(markers)).to.equal(true);
    walk.secret.value = 'some secret';
    walk.submit.click();
    expect(walk.secret.type).to.equal('password');
  });

  it('C-M1 every secret is marked in every step', async () => {
    let seen = 0;
    await inEveryStep(({ element }, step) => {
      for (const secret of element.querySelectorAll('[type=password], [data-secret]')) {
        expect(secret.matches(`[data-secret]${markers}`), step).to.equal(true);
        seen += 1;
      }
    });
    // Password, the same while busy, PIN, new password, new PIN, two answers.
    expect(seen).to.equal(7);
  });

  it('C-M2 a password is nowhere but in its field and its request', async () => {
    const sent: string[] = [];
    const walk = await Harness.mount({
      discover: decision(password),
      verify: (_, __, secret) => {
        sent.push(secret);
        return sent.length < 2 ? refusal('invalid_credentials') : changeRequired;
      },
      changePassword: (_, secret) => {
        sent.push(secret);
        return ada;
      },
    });
    const heard = await overhear(walk, async () => {
      await walk.identify('canary@initech.example');
      await walk.reach('password');
      await walk.enterSecret('canary-wrong');
      await walk.reach('password');
      expect(markup(walk)).not.to.contain('canary-wrong');
      await walk.enterSecret('canary-temporary');
      await walk.reach('change-password');
      await walk.enterSecret('canary-new-one');
      await walk.reach('signed-in');
    });
    expect(sent).to.deep.equal(['canary-wrong', 'canary-temporary', 'canary-new-one']);
    // The identifier is in no event either.
    expect(heard).not.to.contain('canary');
  });

  it('C-M2 a PIN and the answers of an activation are nowhere but in their request', async () => {
    const sent: string[] = [];
    const walk = await Harness.mount({
      discover: decision(pin),
      verify: (_, __, secret) => {
        sent.push(secret);
        return activationRequired;
      },
      completeActivation: (_, secret, answers) => {
        sent.push(secret, ...answers.map(({ answer }) => answer));
        return { next: 'signed_in', user: ada };
      },
    });
    const fill = (selector: string, values: readonly string[]) => {
      const fields = walk.element.querySelectorAll<HTMLInputElement>(selector);
      for (const [index, field] of fields.entries()) field.value = values[index] ?? '';
    };
    const heard = await overhear(walk, async () => {
      await walk.identify('dave');
      await walk.reach('pin');
      await walk.enterSecret('731975');
      await walk.reach('activate');
      await walk.enterSecret('862486');
      fill('[name=question]', ['first_pet', 'first_job']);
      fill('[name=answer]', ['canary rex', 'canary baker']);
      walk.submit.click();
      await walk.settled();
      await walk.settled();
      walk.button('Continue').click();
      await walk.reach('signed-in');
    });
    expect(sent).to.deep.equal(['731975', '862486', 'canary rex', 'canary baker']);
    expect(heard).not.to.match(/731975|862486|canary/);
  });
});
