import { render } from 'lit/html.js';
import type { Action, State } from './machine/states.ts';
import { start } from './machine/states.ts';
import { transition } from './machine/transitions.ts';
import { intro, rest } from './views/layout.ts';
import type { ViewContext } from './views/view.ts';
import { show } from './views/view.ts';

let warm = false;

const identifier = { type: 'username', value: '' } as const;

/** The likeliest walk. */
const actions: readonly Action[] = [
  { type: 'identifier-submitted', identifier },
  { type: 'discovered', decision: { flow: '', methods: [{ type: 'password' }] } },
];

/**
 * Walks to the next step in nowhere once the browser has nothing else to do, while a person types: templates and code
 * are ready when she goes on, and the answer is on the screen a frame or two earlier. Once in a page: both are made
 * once for all elements.
 */
export function warmUp(context: () => ViewContext): void {
  if (warm) return;
  warm = true;
  // Not every WebKit has requestIdleCallback.
  const later = 'requestIdleCallback' in self ? requestIdleCallback : setTimeout;
  later(() => {
    const nowhere = document.createElement('div');
    let state: State = start;
    for (const action of actions) {
      [state] = transition(state, action);
      const view = show(state, context());
      render([intro(identifier, view, context()), rest(view, context())], nowhere);
    }
  });
}
