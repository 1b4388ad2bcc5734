import { discoveryAnswer } from './backend/contract.ts';
import { LightForm } from './light-form.ts';
import type { Action, State } from './machine/states.ts';
import { start } from './machine/states.ts';
import { transition } from './machine/transitions.ts';
import { set } from './set.ts';
import type { ViewContext } from './views/view.ts';

let warm = false;

/** The likeliest answer. */
const answer = { flow: '-', methods: [{ type: 'password' }] };

/**
 * Walks to the next step once the browser has nothing else to do, while a person types: code, templates and letters
 * are ready when she goes on, and the answer is on the screen a frame earlier. Nothing of it is sent, told or painted.
 * Once in a page: what is ready is so for all elements.
 *
 * @param root Where the next step is laid out, out of sight, and taken away in the same breath.
 */
export function warmUp(context: () => ViewContext, root: Element): void {
  if (warm) return;
  warm = true;
  // Not every WebKit has requestIdleCallback.
  const later = 'requestIdleCallback' in self ? requestIdleCallback : setTimeout;
  later(() => {
    const form = new LightForm(document.createElement('div'));
    form.identifier.value = 'a';
    const shown = context();
    const actions: Action[] = [
      form.identifierAction(shown),
      { type: 'discovered', decision: discoveryAnswer.parse(answer) },
    ];
    let state: State = start;
    for (const action of actions) {
      [state] = transition(state, action);
      form.render(state, shown);
    }
    // Where a status would be, nothing around it moves.
    set(form.root, 'data-part', 'status');
    root.append(form.root);
    form.root.getBoundingClientRect();
    form.root.remove();
  });
}
