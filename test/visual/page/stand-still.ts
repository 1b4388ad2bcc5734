import { allFonts } from './speak.ts';

/** Nothing has the focus or moves, and no clock goes on: what is shown stays as it is. */
export async function standStill(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // Each timer has the next number.
  for (let timer = Number(setTimeout(() => undefined)); timer > 0; timer -= 1) clearTimeout(timer);
  await allFonts();
  for (const animation of document.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    if (endTime === Infinity) {
      // What never ends stands at its start.
      animation.pause();
      animation.currentTime = 0;
    } else animation.finish();
  }
}
