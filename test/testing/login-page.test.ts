/** The page object and the scripted people, in the page itself: as in a host's own web-test-runner. */
import { expect, fixture, html } from '@open-wc/testing';
import { scriptedPeople } from '../../demo/pages/docs/scripted-people.ts';
import '../../src/index.ts';
import type { LoginWidget } from '../../src/element.ts';
import type { ScriptedPerson } from '../../src/testing/index.ts';
import {
  elementDriver,
  LoginPage,
  peopleScript,
  refusal,
  ScriptedBackend,
} from '../../src/testing/index.ts';

async function mount(
  template = html`<login-widget></login-widget>`,
  people: readonly ScriptedPerson[] = scriptedPeople,
) {
  const element = await fixture<LoginWidget>(template);
  const backend = new ScriptedBackend(peopleScript(people));
  element.client = backend;
  element.addEventListener('login-redirect', (event) => {
    event.preventDefault();
  });
  return { element, backend, login: new LoginPage(elementDriver(element, { timeout: 9_000 })) };
}
const patient = { timeout: 9_000 };

describe('the page object, in the page', () => {
  it('Carol signs in by her password, spaces and all', async () => {
    const { login } = await mount();
    expect(await login.heading()).to.equal('Sign in');
    expect(await login.account()).to.equal('');
    await login.identify('carol@initech.example');
    await login.reach('password', patient);
    expect(await login.account()).to.equal('carol@initech.example');
    await login.reveal();
    await login.enterSecret('pä ss wörd');
    expect(await login.fails(patient)).to.contain('did not match');
    await login.enterSecret(' pä ss wörd ');
    await login.reach('signed-in', patient);
    expect(await login.heading()).to.contain('Carol');
  });

  it('Bob chooses, by the words on the buttons', async () => {
    const { login } = await mount();
    await login.identify('bob');
    await login.reach('choose', patient);
    expect(await login.buttons()).to.deep.equal([
      'Continue with Globex',
      'Use your password',
      'Change',
    ]);
    await login.press('Use your password');
    await login.enterSecret('correct horse battery');
    await login.reach('signed-in', patient);
  });

  it('Dave has a PIN, behind his extension', async () => {
    const { login } = await mount();
    await login.identify('+44 20 7946 0104', '104');
    await login.reach('pin', patient);
    await login.enterSecret('0427');
    await login.reach('signed-in', patient);
  });

  it('Erin has a temporary password, which works once and must be changed', async () => {
    const people = scriptedPeople.map((person) => ({ ...person, sso: undefined }));
    const { login, element } = await mount(undefined, people);
    await login.identify('erin@acme.example');
    await login.enterSecret('Temp-4711-Erin');
    await login.reach('change-password', patient);
    await login.enterSecret('short');
    await login.fails(patient);
    await login.enterSecret('long enough now');
    await login.reach('signed-in', patient);
    element.reset();
    await login.identify('erin@acme.example');
    await login.enterSecret('Temp-4711-Erin');
    await login.fails(patient);
    await login.enterSecret('long enough now');
    await login.reach('signed-in', patient);
  });

  it('Gina shares her address, and says who she is by name', async () => {
    const { login } = await mount();
    await login.identify('desk@globex.example');
    await login.reach('ambiguous', patient);
    await login.identify('gina');
    await login.reach('password', patient);
    await login.changeAccount();
    await login.reach('identify', patient);
    expect(await login.identifier()).to.equal('gina');
  });

  it('Hugo has to wait after five wrong passwords, like somebody unknown', async () => {
    for (const name of ['hugo@initech.example', 'nobody@initech.example']) {
      const { login } = await mount();
      await login.identify(name);
      await login.reach('password', patient);
      for (const secret of ['one', 'two', 'three', 'four']) {
        await login.enterSecret(secret);
        await login.fails(patient);
      }
      await login.enterSecret('five');
      await login.reach('locked', patient);
    }
  });

  it('a fault lasts for as long as it is there', async () => {
    const { login, backend } = await mount();
    backend.faults.discover = refusal('unavailable');
    await login.identify('carol');
    await login.fails(patient);
    delete backend.faults.discover;
    await login.submit();
    await login.reach('password', patient);
    expect(backend.calls).to.deep.equal(['discover', 'discover']);
  });

  it('one call takes long, the others do not', async () => {
    const { login, backend } = await mount();
    backend.latency = { verify: 60_000 };
    await login.identify('carol');
    await login.reach('password', patient);
    await login.enterSecret(' pä ss wörd ');
    await login.reach('verifying', patient);
    backend.latency = 0;
    await login.changeAccount();
    await login.reach('identify', patient);
  });

  it('the support desk is a link away', async () => {
    const { login, element } = await mount(
      html`<login-widget support-href="/help"></login-widget>`,
    );
    const asked = new Promise<string>((resolve) => {
      element.addEventListener('login-action', (event) => {
        event.preventDefault();
        resolve(event.detail.action);
      });
    });
    await login.contactSupport();
    expect(await asked).to.equal('contact-support');
  });

  it('says what is there instead of what was waited for', async () => {
    const { login } = await mount();
    await login.identify(' ');
    const late = await login.reach('password', { timeout: 50 }).catch(String);
    expect(late).to.contain('The step "password" never came: the step is "identify", with');
  });
});
