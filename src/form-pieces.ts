import { formAttributes, identifierAttributes } from './form-attributes.ts';

/** What the form is made of; Lit renders into `before` and `after` only. */
export interface FormPieces {
  /** What the element slots in. */
  readonly root: HTMLElement;
  readonly before: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLElement;
  readonly label: HTMLLabelElement;
  readonly identifier: HTMLInputElement;
  readonly after: HTMLElement;
  readonly status: HTMLElement;
}

/**
 * Makes the form, or takes over the one that is in the page already, by instant markup or as a copy of
 * another element's: its nodes stay where they are, so that text, caret, focus and autofill survive; what is
 * missing is made. Safe for any markup.
 */
export function takePieces(markup: HTMLElement | null): FormPieces {
  const root = markup ?? document.createElement('div');
  set(root, { 'data-login-widget': '', slot: 'form' });
  const before = piece(root, 'div', 'intro');
  const form = piece(root, 'form');
  set(form, formAttributes);
  form.removeAttribute('action');
  const field = piece(form, 'div', 'identifier');
  const label = piece(field, 'label');
  const identifier = piece(field, 'input');
  set(identifier, identifierAttributes);
  const after = piece(form, 'div', 'rest');
  const status = piece(root, 'p', 'status');
  set(status, { role: 'status' });
  return { root, before, form, field, label, identifier, after, status };
}

/** The child of a kind, made if there is none. */
function piece<Tag extends keyof HTMLElementTagNameMap>(
  parent: Element,
  tag: Tag,
  part?: string,
): HTMLElementTagNameMap[Tag] {
  const selector = part ? `:scope > ${tag}[data-part=${part}]` : `:scope > ${tag}`;
  const found = parent.querySelector<HTMLElementTagNameMap[Tag]>(selector);
  if (found) return found;
  const made = document.createElement(tag);
  if (part) made.setAttribute('data-part', part);
  parent.append(made);
  return made;
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
