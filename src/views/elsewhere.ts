import type { StepView, ViewContext } from './view.ts';

/**
 * Instead of a step that asks for a secret, where the page around this one is somebody else's: no field, but
 * the way to a window of this page's own. Other ways in stay.
 */
export function elsewhere({ others = [] }: StepView, { messages }: ViewContext): StepView {
  return {
    heading: messages.framedHeading,
    text: messages.framedText,
    others: [
      {
        label: messages.openWindow,
        kind: 'way',
        onClick: () => {
          window.open(location.href, '_blank', 'noopener');
        },
      },
      ...others.filter(({ kind }) => kind === 'way'),
    ],
  };
}
