import { html, nothing } from 'lit/html.js';
import type { Action, Activate, Activated, Activation, Question } from '../machine/states.ts';
import type { Messages } from '../messages/messages.ts';
import { fill, named, number, plural, rulesText } from '../messages/phrases.ts';
import { readPin } from './credential.ts';
import { blamesField } from './field.ts';
import { secretField } from './secret-field.ts';
import { lengthViolation } from './new-secret.ts';
import type { StepView, ViewContext } from './view.ts';

/** The activation of a new person: PIN, then questions, then how to sign in from now on. */
export function activate(state: Activate | Activated, context: ViewContext): StepView {
  return state.part === 'done' ? done(state, context) : ask(state, context);
}

/**
 * Both parts are one form: the PIN stays in its field, out of sight, until the answers are there, because
 * nothing else may hold a secret.
 */
function ask({ activation, part, problem }: Activate, context: ViewContext): StepView {
  const { messages, language, id } = context;
  const pin = secretField({
    id: id('new-pin'),
    name: 'new-pin',
    label: messages.newPinLabel,
    reveal: messages.showPin,
    autocomplete: 'new-password',
    inputMode: 'numeric',
    hint: rulesText(activation.pinPolicy, messages, language),
    describedBy: id(problem ? 'problem' : 'text'),
    invalid: blamesField(problem) && part === 'pin',
  });
  const numbers = Array.from({ length: activation.choose }, (_, index) => index + 1);
  const invalid = blamesField(problem) && part === 'questions';
  return {
    heading: messages.activateHeading,
    text:
      part === 'pin'
        ? messages.activatePinText
        : plural(messages.activateQuestionsText, activation.choose, language),
    fields: html`<div ?hidden=${part !== 'pin'}>${pin}</div>
      <div ?hidden=${part !== 'questions'}>
        ${numbers.map((index) => questionFields(index, activation.questions, invalid, context))}
      </div>`,
    submit: {
      label: part === 'pin' && activation.choose > 0 ? messages.next : messages.save,
      action: (data) => submitted(data, activation, part),
    },
  };
}

function questionFields(
  index: number,
  questions: readonly Question[],
  invalid: boolean,
  { messages, language, id }: ViewContext,
) {
  const select = id(`question-${String(index)}`);
  const label = fill(messages.questionLabel, { number: number(index, language) });
  return html`<div data-part="field">
      <label for=${select} .textContent=${label}></label>
      <select
        id=${select}
        name="question"
        aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby=${id(invalid || index > 1 ? 'problem' : 'text')}
      >
        <option value="" .textContent=${messages.questionPlaceholder}></option>
        ${questions.map(
          (question) =>
            html`<option
              value=${question.id}
              .textContent=${wording(question, messages)}
            ></option>`,
        )}
      </select>
    </div>
    ${secretField({
      id: id(`answer-${String(index)}`),
      name: 'answer',
      label: messages.answerLabel,
      reveal: messages.showAnswer,
      autocomplete: 'off',
      // Of several answers each says to which question.
      describedBy: `${id('problem')} ${select}`,
      invalid,
    })}`;
}

/** Known questions are asked in the person's language; the server's text serves only for others. */
function wording({ id, text }: Question, messages: Messages): string {
  return (Object.hasOwn(messages.questions, id) && messages.questions[id]) || (text ?? id);
}

function submitted(data: FormData, activation: Activation, part: 'pin' | 'questions'): Action {
  const read = readPin(String(data.get('new-pin') ?? ''));
  if ('code' in read) return refused(read.code);
  const violation = lengthViolation(read.pin, activation.pinPolicy);
  if (violation) return refused('pin_policy', violation);
  if (part === 'pin' && activation.choose > 0) return { type: 'pin-chosen' };
  const texts = data.getAll('answer').map(String);
  const answers = data
    .getAll('question')
    .map((question, index) => ({ questionId: String(question), answer: texts[index] ?? '' }));
  if (answers.some(({ questionId, answer }) => !questionId || !answer.trim())) {
    return refused('answers_policy', 'empty');
  }
  if (new Set(answers.map(({ questionId }) => questionId)).size < answers.length) {
    return refused('answers_policy', 'duplicate_question');
  }
  return { type: 'activation-submitted', pin: read.pin, answers };
}

function refused(code: string, violation?: string): Action {
  return {
    type: 'refused',
    problem: violation ? { code, violations: [{ code: violation }] } : { code },
  };
}

function done({ outcome }: Activated, { messages }: ViewContext): StepView {
  const text = () => {
    switch (outcome.next) {
      case 'sso':
        return named(messages.activatedSso, outcome.organisation);
      case 'password':
        return messages.activatedPassword;
      case 'signed_in':
        return messages.activatedSignedIn;
    }
  };
  return {
    heading: messages.activatedHeading,
    text: text(),
    submit: { label: messages.continue, action: () => ({ type: 'continued' }) },
  };
}
