import type { FormPieces } from './form-pieces.ts';
import type { State } from './machine/states.ts';
import { set, setText } from './set.ts';
import { blamesField } from './views/field.ts';
import type { ShownStep } from './views/view.ts';

/** Shows the one identifier field as a step wants it: to be typed into, or for password managers only. */
export function renderIdentifier(
  pieces: FormPieces,
  { identifier }: State,
  view: ShownStep,
  entered: boolean,
  id: (name: string) => string,
): void {
  const { identifier: input, field, label } = pieces;
  const { editable, busy, problem, text } = view;
  if (identifier && entered && !(editable && input.value)) input.value = identifier.value;
  input.readOnly = !editable || !!busy;
  field.toggleAttribute('data-aside', !editable);
  if (editable) setAside(pieces, false);
  if (view.keyboard) set(input, 'inputmode', view.keyboard);
  setText(label, view.identifierLabel ?? label.textContent);
  const by = problem ? 'problem' : text && 'text';
  set(input, 'aria-invalid', editable && blamesField(problem) && 'true');
  set(input, 'aria-describedby', editable && by && id(by));
}

/** Takes the field out of reach of people, behind the account line. Not before the focus has left it. */
export function setAside({ identifier, field }: FormPieces, aside: boolean): void {
  set(identifier, 'tabindex', aside && '-1');
  set(field, 'aria-hidden', aside && 'true');
}
