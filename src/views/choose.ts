import type { Choose, Method } from '../machine/states.ts';
import type { Messages } from '../messages/messages.ts';
import { named } from '../messages/phrases.ts';
import type { OtherWay, StepView, ViewContext } from './view.ts';

/** The ways this person may use; the first one is the main button. */
export function choose({ decision }: Choose, { messages, dispatch }: ViewContext): StepView {
  const [first, ...others] = decision.methods;
  return {
    heading: messages.chooseHeading,
    ...(first && {
      submit: {
        label: methodLabel(first, messages),
        action: () => ({ type: 'method-chosen', method: first }),
      },
    }),
    others: otherWays(others, messages, dispatch),
  };
}

export function otherWays(
  methods: readonly Method[],
  messages: Messages,
  dispatch: ViewContext['dispatch'],
): OtherWay[] {
  return methods.map((method) => ({
    label: methodLabel(method, messages),
    kind: 'way',
    onClick: () => {
      dispatch({ type: 'method-chosen', method });
    },
  }));
}

function methodLabel(method: Method, messages: Messages): string {
  switch (method.type) {
    case 'sso':
      return named(messages.useSso, method.organisation);
    case 'password':
      return messages.usePassword;
    case 'pin':
      return messages.usePin;
  }
}
