import type { Answer, Step } from '../../../../src/machine/states.ts';

/** What a person does, one thing after the other; each waits until it is possible. */
export type Action =
  | { readonly do: 'identify'; readonly identifier: string }
  | { readonly do: 'secret'; readonly secret: string }
  /** `selector` is of a button in the element, in whatever language. */
  | { readonly do: 'press'; readonly selector: string }
  | { readonly do: 'activate'; readonly pin: string; readonly answers: readonly Answer[] }
  /** What went wrong before must be seen first. */
  | { readonly do: 'see-problem' }
  | { readonly do: 'see'; readonly step: Step };

/** How the real element comes to where somebody wants to see it, with the script of the demo's people. */
export interface Recipe {
  /** One line for people. */
  readonly about: string;
  /** Unless the address says something else. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What the address ends with, as after single sign-on or by a link in a mail. */
  readonly arrival?: string;
  /** Of the element, from the start. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** The page stops redirects: `always`, or only when the page itself would go. */
  readonly stays?: 'always' | 'page';
  readonly actions?: readonly Action[];
}

export const identify = (identifier: string): Action => ({ do: 'identify', identifier });
export const secret = (typed: string): Action => ({ do: 'secret', secret: typed });
export const press = (selector: string): Action => ({ do: 'press', selector });
export const see = (step: Step): Action => ({ do: 'see', step });
export const seeProblem: Action = { do: 'see-problem' };
export const submit = press('[data-part=submit]');
