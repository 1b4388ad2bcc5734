import { expect, html, waitUntil } from '@open-wc/testing';
import { refusal } from '../../src/backend/scripted-backend.ts';
import type { LoginEventDetails, LoginEventMap } from '../../src/events.ts';
import { decision, Harness, sso } from '../element/harness.ts';
import { autoContinue, identified, identifier, password, signedIn } from './every-step.ts';
import { arrive, pageAt } from './page.ts';

const inPopup = html`<login-widget redirect="popup"></login-widget>`;

/** Puts `value` into `owner` for as long as `act` runs. */
async function withProperty<T>(
  owner: object,
  name: string,
  descriptor: PropertyDescriptor,
  act: () => Promise<T>,
): Promise<T> {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { ...descriptor, configurable: true });
  try {
    return await act();
  } finally {
    if (original) Object.defineProperty(owner, name, original);
    else Reflect.deleteProperty(owner, name);
  }
}

/** What the widget does when the host does not navigate by itself. @returns The announcements. */
async function departing(act: () => Promise<void>) {
  const announced: LoginEventDetails['login-redirect'][] = [];
  const hear = (event: LoginEventMap['login-redirect']) => {
    // So that nobody cancels it.
    event.stopImmediatePropagation();
    announced.push(event.detail);
  };
  document.addEventListener('login-redirect', hear, true);
  try {
    await act();
  } finally {
    document.removeEventListener('login-redirect', hear, true);
  }
  return announced;
}

describe('F: windows, frames, storage', () => {
  it('C-F1 SSO takes the whole page unless the host wants a popup', async () => {
    const walk = await identified('handoff', { discover: decision(sso) });
    expect(walk.eventsNamed('login-redirect')).to.have.nested.property('[0].target', 'page');
  });

  it('C-F1 a blocked popup gives way to the page, and the host hears of it', async () => {
    // Going there leads to another place of this page.
    pageAt('', '#here');
    const url = new URL('#organisation', location.href).href;
    const script = { discover: decision({ ...sso, redirect: url }) };
    let opened = 0;
    const blocked = () => {
      opened += 1;
      return null;
    };
    const announced = await departing(() =>
      withProperty(window, 'open', { value: blocked }, async () => {
        const walk = await identified('handoff', script, inPopup);
        await walk.settled();
        expect(walk.eventsNamed('login-error')).to.deep.equal([]);
      }),
    );
    expect(opened).to.equal(1);
    expect(location.hash).to.equal('#organisation');
    const organisation = 'Acme';
    expect(announced).to.deep.equal([
      { url, target: 'popup', organisation },
      { url, target: 'page', organisation },
    ]);
  });

  it('C-F2 a popup that seems closed is nobody’s choice', async () => {
    const severed = { closed: true, close: () => undefined, focus: () => undefined };
    const lapse = AbortSignal.timeout.bind(AbortSignal);
    let expire: () => void = () => undefined;
    await departing(() =>
      withProperty(window, 'open', { value: () => severed }, () =>
        // Ten minutes pass when told to.
        withProperty(
          AbortSignal,
          'timeout',
          {
            value: (milliseconds: number) => {
              if (milliseconds < 600_000) return lapse(milliseconds);
              const controller = new AbortController();
              expire = () => {
                controller.abort();
              };
              return controller.signal;
            },
          },
          async () => {
            const walk = await identified('waiting', { discover: decision(sso) }, inPopup);
            await walk.settled();
            expect(walk.element.step).to.equal('waiting');
            expect(walk.eventsNamed('login-error')).to.deep.equal([]);
            expect(walk.submit.textContent).to.equal('Continue in this window');
            expire();
            await walk.reach('sso-failed');
            const codes = walk.eventsNamed('login-error');
            expect(codes).to.have.nested.property('[0].code', 'popup_timeout');
            expect(codes).to.have.nested.property('[0].retryable', true);
            expect(walk.element.textContent).not.to.contain('cancelled');
            expect(walk.submit.textContent).to.equal('Try again');
            walk.submit.click();
            await walk.reach('waiting');
          },
        ),
      ),
    );
  });

  it('C-F3 a page that somebody else opened starts like any other', async () => {
    const openers = [{}, window, { postMessage: () => undefined, closed: false }];
    for (const opener of openers) {
      await withProperty(window, 'opener', { value: opener, writable: true }, async () => {
        const walk = await Harness.mount({ discover: decision(password), verify: signedIn });
        expect(walk.element.step).to.equal('identify');
        await walk.identify(identifier);
        await walk.reach('password');
        await walk.enterSecret('right');
        await walk.reach('signed-in');
      });
    }
  });

  it('C-F3 a popup whose page is gone goes on by itself', async () => {
    await withProperty(window, 'opener', { value: {}, writable: true }, async () => {
      const { walk, successes } = await arrive('login=ok&handoff=h&login-popup=n', {
        ssoResult: signedIn,
      });
      await waitUntil(() => successes.length === 1, 'nobody took it', { timeout: 5_000 });
      expect(walk.element.step).to.equal('signed-in');
    });
  });

  it('C-F5 a session that did not stick ends in words, not in a loop', async () => {
    for (const visit of [1, 2]) {
      pageAt('login=ok&handoff=h');
      const { walk, calls } = await autoContinue({
        ssoResult: refusal('handoff_invalid'),
        discover: decision(sso),
      });
      await walk.reach('sso-failed');
      expect(walk.problem, String(visit)).to.contain('Sign in again');
      await walk.settled();
      expect(calls()).to.deep.equal(['ssoResult']);
      expect(walk.eventsNamed('login-redirect')).to.deep.equal([]);
    }
    // What only the host can know, it says.
    const walk = await Harness.mount();
    walk.element.showProblem('sso_failed');
    await walk.settled();
    expect(walk.problem).to.contain('did not work');
    expect(walk.element.step).to.equal('identify');
  });

  it('C-F6 forbidden storage takes nothing but the memory', async () => {
    const forbidden = {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    };
    await withProperty(window, 'localStorage', forbidden, () =>
      withProperty(window, 'sessionStorage', forbidden, async () => {
        const walk = await identified(
          'password',
          { discover: decision(password), verify: signedIn },
          html`<login-widget remember></login-widget>`,
        );
        await walk.enterSecret('right');
        await walk.reach('signed-in');
        expect(walk.eventsNamed('login-error')).to.deep.equal([]);
        const next = await Harness.mount({}, html`<login-widget remember></login-widget>`);
        next.element.querySelector<HTMLInputElement>('[name=remember]')?.click();
        expect(next.identifier.value).to.equal('');
      }),
    );
  });

  it('C-F6 what storage holds is only believed when it has the right shape', async () => {
    const key = 'login-widget:identifier:1';
    const remembered = async (text: string) => {
      localStorage.setItem(key, text);
      const template = html`<login-widget remember></login-widget>`;
      return (await Harness.mount({}, template)).identifier.value;
    };
    try {
      for (const text of ['{', 'null', '{"identifier":7}', '{"identifier":"x","until":1}']) {
        expect(await remembered(text)).to.equal('');
      }
      const until = Date.now() + 60_000;
      expect(await remembered(JSON.stringify({ identifier, until }))).to.equal(identifier);
    } finally {
      localStorage.removeItem(key);
    }
  });

  it('C-F7 a host that opens the address itself gets it, and nothing navigates', async () => {
    const address = location.href;
    const walk = await identified('handoff', { discover: decision(sso) });
    expect(walk.eventsNamed('login-redirect')).to.deep.equal([
      { url: `${location.origin}/sso/begin?flow=f`, target: 'page', organisation: 'Acme' },
    ]);
    expect(location.href).to.equal(address);
  });

  it('C-F7 a page that does not leave offers to try again, and the link', async () => {
    const wait = window.setTimeout.bind(window);
    // Long waits are short here.
    const faster = (run: () => void, milliseconds = 0) =>
      wait(run, milliseconds < 8_000 ? milliseconds : 50);
    const walk = await withProperty(window, 'setTimeout', { value: faster }, async () => {
      const stuck = await identified('handoff', { discover: decision(sso) });
      await waitUntil(() => stuck.element.querySelector('button[type=submit]') !== null);
      return stuck;
    });
    expect(walk.element.textContent).to.contain('The page has not opened');
    const link = `${location.origin}/sso/begin?flow=f`;
    const copied: string[] = [];
    const button = walk.button('Copy link');
    const clipboards = [
      { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
      undefined,
    ];
    for (const clipboard of clipboards) {
      button.textContent = 'Copy link';
      await withProperty(navigator, 'clipboard', { value: clipboard }, async () => {
        button.click();
        await walk.settled();
      });
      const works = clipboard === clipboards[0];
      expect(button.textContent).to.equal(works ? 'Copied.' : link);
    }
    expect(copied).to.deep.equal([link]);
    walk.submit.click();
    await walk.settled();
    expect(walk.eventsNamed('login-redirect')).to.have.length(2);
    expect(walk.backend.calls).to.deep.equal(['discover']);
  });
});
