import { create } from '../shared/create.ts';
import { setFieldProblem } from '../shared/field-problem.ts';
import { find } from '../shared/find.ts';
import { say } from '../shared/say.ts';
import { act, telling } from './act.ts';
import { ask } from './ask.ts';
import { call, done } from './call.ts';
import { certificateItems } from './certificates.ts';
import { checked } from './shapes.ts';
import type { Checked, Organisation } from './shapes.ts';

const form = find('#connect-form', HTMLFormElement);
const address = find('#metadata-address', HTMLInputElement);
const file = find('#metadata-file', HTMLInputElement);
const xml = find('#metadata-xml', HTMLTextAreaElement);
const preview = find('#preview', HTMLElement);
const keep = find('#keep-certificates', HTMLInputElement);
let found: Checked | null = null;
let present: Organisation['connection'] = null;

/**
 * Metadata by paste, file or address: first it is looked at, then connected.
 *
 * @param refresh Shows the page's data anew.
 */
export function initConnectForm(refresh: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check();
  });
  file.addEventListener('change', () => void readFile());
  const connect = find('#connect', HTMLButtonElement);
  connect.addEventListener('click', () => {
    const tell = telling(find('#preview-problem', HTMLElement));
    void act(connect, tell, async () => {
      if (!found || !(await isSure(found))) return;
      await call('connection', done, { xml: found.xml, keepCertificates: keep.checked });
      discard();
      form.reset();
      await refresh();
      find('#provider-heading', HTMLElement).focus();
      say('Connected.');
    });
  });
  find('#discard', HTMLButtonElement).addEventListener('click', () => {
    discard();
    xml.focus();
  });
}

export function showConnectForm({ connection }: Organisation): void {
  present = connection;
  find('#connect-heading', HTMLElement).textContent = connection
    ? 'Change the identity provider'
    : 'Connect your identity provider';
}

/** What was typed wins over an address that stands there as well. */
async function check(): Promise<void> {
  const byAddress = !xml.value.trim() && address.value.trim() !== '';
  const field = byAddress ? address : xml;
  setFieldProblem(address, null);
  setFieldProblem(xml, null);
  discard();
  const tell = (problem: string | null) => {
    setFieldProblem(field, problem);
  };
  await act(find('#check', HTMLButtonElement), tell, async () => {
    const given = byAddress ? { address: address.value } : { xml: xml.value };
    show(await call('connection/check', checked, given));
  });
}

async function readFile(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  try {
    xml.value = await chosen.text();
    setFieldProblem(xml, null);
  } catch {
    setFieldProblem(xml, 'This file cannot be read. Choose another one, or paste its text.');
  }
  file.value = '';
}

function show(result: Checked): void {
  found = result;
  find('#preview-entity', HTMLElement).textContent = result.entityId;
  find('#preview-url', HTMLElement).textContent = result.ssoUrl;
  const items = certificateItems(result.certificates);
  find('#preview-certificates', HTMLUListElement).replaceChildren(...items);
  const notes = result.notes.map((note) => create('li', {}, note));
  find('#preview-notes', HTMLUListElement).replaceChildren(...notes);
  const same = present?.own === true && present.entityId === result.entityId;
  find('#keep', HTMLElement).hidden = !same;
  keep.checked = same;
  preview.hidden = false;
  find('#preview-heading', HTMLElement).focus();
}

async function isSure({ entityId }: Checked): Promise<boolean> {
  if (!present || present.entityId === entityId) return true;
  return ask({
    title: 'Use another identity provider?',
    text: 'Everybody who uses single sign-on is sent there from now on. Test the sign-in right after.',
    action: 'Connect',
  });
}

function discard(): void {
  found = null;
  preview.hidden = true;
}
