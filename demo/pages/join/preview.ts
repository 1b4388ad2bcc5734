import { find } from '../shared/find.ts';
import { Camera } from './camera.ts';

const button = find('#camera', HTMLButtonElement);
const problem = find('#camera-problem', HTMLElement);
const state = find('#camera-state', HTMLElement);

/**
 * Lets the button of the preview switch the camera.
 *
 * @param onChange Told whether the camera is on.
 */
export function showPreview(onChange: (on: boolean) => void): void {
  const camera = new Camera(find('#picture', HTMLVideoElement), () => {
    tell('The camera was switched off.');
  });
  let starting = false;

  button.addEventListener('click', () => {
    if (starting) return;
    if (camera.on) {
      camera.stop();
      tell(null);
    } else {
      void start();
    }
  });
  addEventListener('pagehide', () => {
    camera.stop();
    tell(null);
  });

  async function start(): Promise<void> {
    starting = true;
    problem.textContent = '';
    state.textContent = 'Waiting for the camera…';
    button.setAttribute('aria-disabled', 'true');
    const why = await camera.start();
    starting = false;
    button.removeAttribute('aria-disabled');
    tell(why);
  }

  function tell(why: string | null): void {
    find('#no-picture', HTMLElement).hidden = camera.on;
    state.textContent = camera.on ? 'Camera is on' : 'Camera is off';
    button.textContent = camera.on ? 'Turn camera off' : 'Turn camera on';
    problem.textContent = why;
    onChange(camera.on);
  }
}

/** Shows who it is while there is no picture. */
export function showInitial(name: string): void {
  find('#initial', HTMLElement).textContent = Array.from(name)[0]?.toLocaleUpperCase() ?? '';
}
