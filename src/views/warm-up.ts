import { render } from 'lit/html.js';
import { intro, rest } from './layout.ts';
import type { ViewContext } from './view.ts';
import { show } from './view.ts';

let warm = false;

/**
 * Renders the likeliest next step into nowhere once the browser has nothing else to do, while a person types: its
 * templates and its code are ready when the answer comes, which then is on the screen a frame or two earlier. Once in
 * a page: templates are made once for all elements.
 */
export function warmUp(context: () => ViewContext): void {
  if (warm) return;
  warm = true;
  // Not every WebKit has requestIdleCallback.
  const later = 'requestIdleCallback' in self ? requestIdleCallback : setTimeout;
  later(() => {
    const identifier = { type: 'username', value: '' } as const;
    const decision = { flow: '', methods: [] };
    const view = show({ step: 'password', identifier, decision }, context());
    const parts = [intro(identifier, view, context()), rest(view, context())];
    render(parts, document.createElement('div'));
  });
}
