import { copyButton } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { setFieldProblem } from '../shared/field-problem.ts';
import { find } from '../shared/find.ts';
import { say } from '../shared/say.ts';
import { act, telling } from './act.ts';
import { ask } from './ask.ts';
import { call, done } from './call.ts';
import { certificateItems } from './certificates.ts';
import { initConnectForm, showConnectForm } from './connect-form.ts';
import { testResult } from './shapes.ts';
import type { Certificate, Organisation, TestResult } from './shapes.ts';

const tellAll = telling(find('#connection-problem', HTMLElement));
const onOff = find('#switch', HTMLButtonElement);
const attribute = find('#email-attribute', HTMLInputElement);
const nextCertificate = find('#certificate', HTMLTextAreaElement);
let now: Organisation | null = null;
let reload: () => Promise<void> = () => Promise.resolve();

/** @param refresh Shows the page's data anew. */
export function initConnection(refresh: () => Promise<void>): void {
  reload = refresh;
  initConnectForm(refresh);
  onOff.addEventListener('click', () => void switchSso());
  const test = find('#test', HTMLButtonElement);
  test.addEventListener('click', () => {
    void act(test, tellAll, async () => {
      showTest(await call('connection/test', testResult, {}));
    });
  });
  onSubmit('#attribute-form', attribute, async () => {
    await call('connection/email-attribute', done, { emailAttribute: attribute.value || null });
    say('Saved.');
  });
  onSubmit('#certificate-form', nextCertificate, async () => {
    await call('connection/certificates', done, { certificate: nextCertificate.value });
    nextCertificate.value = '';
    say('The certificate is accepted from now on.');
  });
}

export function showConnection(state: Organisation): void {
  now = state;
  const { connection, serviceProvider, lastTest } = state;
  const { ssoEnabled, notEligible } = state.organisation;
  find('#eligible', HTMLElement).hidden = notEligible !== null;
  const on = ssoEnabled && connection !== null;
  find('#state', HTMLElement).textContent = on ? 'Single sign-on is on' : 'Single sign-on is off';
  find('#state-text', HTMLElement).textContent = on
    ? 'Each person uses it as it is set under People.'
    : connection
      ? 'Nobody uses it, whatever is set under People. Those for whom it was the only way need a temporary password.'
      : 'Connect your identity provider first.';
  onOff.hidden = connection === null;
  onOff.textContent = ssoEnabled ? 'Switch off' : 'Switch on';
  find('#provider', HTMLElement).hidden = connection === null;
  if (connection) showProvider(connection);
  showAddress('#sp-entity', 'entity ID', serviceProvider.entityId);
  showAddress('#sp-acs', 'address of the consumer service', serviceProvider.acsUrl);
  if (lastTest) showTest(lastTest);
  showConnectForm(state);
}

function showProvider({ entityId, ssoUrl, own, ...rest }: NonNullable<Organisation['connection']>) {
  find('#entity-id', HTMLElement).textContent = entityId;
  find('#sso-url', HTMLElement).textContent = ssoUrl;
  find('#not-own', HTMLElement).hidden = own;
  find('#own', HTMLElement).hidden = !own;
  if (document.activeElement !== attribute) attribute.value = rest.emailAttribute ?? '';
  const removable = own && rest.certificates.length > 1;
  const items = certificateItems(rest.certificates, (each) => (removable ? [removal(each)] : []));
  find('#certificates', HTMLUListElement).replaceChildren(...items);
}

function removal({ subject, fingerprint }: Certificate): HTMLButtonElement {
  const button = create('button', { type: 'button', class: 'button small' }, 'Remove');
  button.setAttribute('aria-label', `Remove the certificate ${subject}`);
  button.addEventListener('click', () => {
    void act(button, tellAll, async () => {
      const sure = await ask({
        title: 'Remove this certificate?',
        text: 'If your identity provider still signs with it, nobody can sign in through it any more.',
        action: 'Remove',
      });
      if (!sure) return;
      await call('connection/certificates/remove', done, { fingerprint });
      await reload();
      find('#certificates-heading', HTMLElement).focus();
    });
  });
  return button;
}

function switchSso(): Promise<void> {
  return act(onOff, tellAll, async () => {
    const enabled = !now?.organisation.ssoEnabled;
    const sure =
      enabled ||
      (await ask({
        title: 'Switch single sign-on off?',
        text: 'Everybody signs in with a password or PIN from then on. People who have none need a temporary password from you.',
        action: 'Switch off',
      }));
    if (!sure) return;
    await call('connection/enabled', done, { enabled });
    await reload();
    say(enabled ? 'Single sign-on is on.' : 'Single sign-on is off.');
  });
}

function showTest({ ok, text }: TestResult): void {
  const place = find('#test-result', HTMLElement);
  place.textContent = text;
  place.className = ok ? 'result good' : 'result bad';
}

function showAddress(selector: string, label: string, address: string): void {
  const button = copyButton(label, () => address);
  find(selector, HTMLElement).replaceChildren(create('code', { translate: 'no' }, address), button);
}

/** One field and one button: what is wrong with it stands beside it. */
function onSubmit(
  selector: string,
  field: HTMLInputElement | HTMLTextAreaElement,
  work: () => Promise<void>,
): void {
  const form = find(selector, HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const tell = (problem: string | null) => {
      setFieldProblem(field, problem);
    };
    void act(find('button', HTMLButtonElement, form), tell, async () => {
      await work();
      await reload();
    });
  });
}
