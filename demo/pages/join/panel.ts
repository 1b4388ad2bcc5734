import { find } from '../shared/find.ts';
import { showInitial } from './preview.ts';

export type PanelView = 'ask-meeting' | 'sign-in' | 'ready' | 'guest' | 'lobby' | 'joined';

const panel = find('.panel', HTMLElement);

/** Shows one view beside the camera, and nothing else there. */
export function showPanel(view: PanelView): void {
  for (const section of panel.children) {
    if (section instanceof HTMLElement) section.hidden = section.id !== view;
  }
}

/** The same, after somebody has acted: focus goes on with it. */
export function goToPanel(view: PanelView): void {
  showPanel(view);
  const field = panel.querySelector<HTMLElement>(`#${view} .input`);
  (field ?? find(`#${view} h2`, HTMLElement)).focus();
}

/** Writes into every view who it is; as text, since names are not ours. */
export function namePerson(name: string, email = ''): void {
  for (const place of panel.querySelectorAll('[data-name]')) place.textContent = name;
  for (const place of panel.querySelectorAll('[data-email]')) place.textContent = email;
  showInitial(name);
}

/** Calls `act` when a button of any view with this attribute is pressed. */
export function onPanelButton(attribute: string, act: () => void): void {
  for (const button of panel.querySelectorAll(`[${attribute}]`)) {
    button.addEventListener('click', act);
  }
}
