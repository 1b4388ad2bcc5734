import type { StepView } from './view.ts';

/**
 * A busy step looks like the one it came from, so that nothing jumps.
 *
 * @param text What a screen reader is told.
 */
export function busy<View extends StepView>(view: View, text: string): View {
  const others = (view.others ?? []).map(({ label, kind }) => ({ label, kind }));
  return { ...view, busy: text, others };
}
