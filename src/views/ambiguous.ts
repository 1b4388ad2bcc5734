import type { Ambiguous } from '../machine/states.ts';
import { ask } from './identify.ts';
import type { StepView, ViewContext } from './view.ts';

/** The same field again: the identifier that was typed does not say enough. */
export function ambiguous(_state: Ambiguous, context: ViewContext): StepView {
  const { messages } = context;
  return {
    ...ask(context),
    heading: messages.ambiguousHeading,
    text: messages.problems.account_ambiguous,
  };
}
