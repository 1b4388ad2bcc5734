import { constructed } from './constructed.ts';
import { plainText, tokens } from './theme.ts';

/**
 * The shadow root: the card around the form, and what the host may put there. The form inherits from it. Spacing of
 * text begins at the element, where a person's own reaches it (WCAG 1.4.12).
 */
export const frameSheetText = `
  :host {
    display: block;
    letter-spacing: normal;
    word-spacing: normal;
    ${tokens}
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(system-scheme)) {
    color-scheme: light dark;
  }
  :host([theme=light]) {
    color-scheme: light;
  }
  :host([theme=dark]) {
    color-scheme: dark;
  }
  [part=frame] {
    box-sizing: border-box;
    max-inline-size: var(--login-widget-width, 400px);
    margin-inline: auto;
    padding: var(--login-widget-padding, clamp(20px, 7%, 32px));
    border: 1px solid var(--_line);
    border-radius: var(--login-widget-frame-radius, 16px);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(
      --login-widget-shadow,
      0 1px 2px rgb(16 24 40 / 6%),
      0 12px 32px -12px rgb(16 24 40 / 18%)
    );
    font: 400 max(16px, 1rem) / 1.5 var(--_font);
    text-align: start;
    cursor: default;
    ${plainText}
  }
  :host([mode=join]) [part=frame] {
    padding: var(--login-widget-padding, 16px);
    border-radius: var(--login-widget-frame-radius, 12px);
  }
  slot::slotted(*) {
    margin-block: 0 var(--_space);
  }
  slot[name=form] ~ slot::slotted(*) {
    margin-block: var(--_space) 0;
  }
  a {
    display: block;
    inline-size: fit-content;
    margin: var(--_space) auto 0;
    padding: 4px 10px;
    color: var(--_muted);
    font-size: 0.9em;
  }
  a:hover {
    color: var(--_text);
  }
  a:focus-visible {
    outline: 3px solid var(--_link);
    outline-offset: 2px;
    border-radius: 6px;
  }
`;

/** The sheet of all frames. */
export const frameSheet = constructed(frameSheetText);
