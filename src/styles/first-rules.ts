import { plainText } from './theme.ts';

/*
 * The light-DOM form stands in the host's document, in reach of the host's rules. Important declarations in
 * a layer win over unlayered ones, important or not, so every declaration below is made important when the
 * sheet is built. Letter- and word-spacing stay ordinary: a person's own text spacing must win
 * (WCAG 1.4.12).
 */

/** What each element starts from that moves: an important declaration would win over its animation. */
export const movingReset = `
  ${plainText}
  position: static; inset: auto; float: none; z-index: auto; display: revert; visibility: inherit;
  transform: none; filter: none; clip-path: none; mask: none; mix-blend-mode: normal;
  color-scheme: inherit; box-sizing: border-box; inline-size: auto; block-size: auto;
  min-inline-size: 0; min-block-size: 0; max-inline-size: none; max-block-size: none;
  aspect-ratio: auto; margin: 0; padding: 0; overflow: visible; content-visibility: visible;
  content: normal; border: 0 solid; border-radius: 0; outline: 0; background: none;
  box-shadow: none; color: inherit; font: inherit; text-align: inherit; text-decoration: none;
  text-box: normal; writing-mode: inherit; vertical-align: baseline; appearance: none;
  cursor: inherit; transition: none; animation: none; order: 0; flex: none; flex-flow: row; gap: 0;
  place-self: auto; place-content: normal; place-items: revert; grid-area: auto; columns: auto;
  zoom: 1; scale: none; translate: none;
`;

/** What every element starts from, and each of our pseudo-elements; others there are none. */
export const reset = `${movingReset} opacity: 1; rotate: none;`;

/** What the first step needs: also the style of the instant markup. */
export const firstRules = `
[data-login-widget] {
  &, & * { ${reset} }
  &::before, &::after, & *::before, & *::after { content: none; }
}
[data-login-widget] {
  color: var(--_text);
  font: 400 max(16px, 1rem) / 1.5 var(--_font);
  text-align: start;
  cursor: default;
  & [data-part=heading] {
    font-size: 1.375em; font-weight: 600; text-wrap: balance;
  }
  &[data-mode=join] [data-part=heading] { font-size: 1.25em; }
  & form { position: relative; margin-block-start: var(--_space); }
  & label { display: block; margin-block-end: 6px; font-size: 0.9em; font-weight: 600; }
  & [data-part=identifier], & [data-part=field] { margin-block-end: var(--_space); }
  & input, & select {
    display: block; inline-size: 100%; min-block-size: var(--_control);
    padding: 8px 14px; border: 1px solid var(--_border); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text); cursor: text; font-size: 1em;
  }
  & input:hover, & select:hover { border-color: var(--_text); }
  & input:focus-visible, & select:focus-visible {
    outline: 3px solid var(--_link); outline-offset: 0;
  }
  & input:autofill {
    box-shadow: inset 0 0 0 100vmax var(--_surface); -webkit-text-fill-color: var(--_text);
    caret-color: var(--_text);
  }
  & [data-part=check] {
    display: flex; align-items: center; gap: 4px; margin-block: calc(6px - var(--_space)) var(--_space);
  }
  & [data-part=check] input {
    inline-size: 20px; block-size: 20px; min-block-size: 0; margin: 4px; margin-inline-start: 0; padding: 0; appearance: auto; accent-color: var(--_accent); cursor: pointer;
  }
  & [data-part=check] label { flex: 1; margin: 0; padding-block: 6px; font-weight: 400; cursor: pointer; }
  & button {
    display: inline-flex; align-items: center; justify-content: center; cursor: pointer;
    border-radius: var(--_radius); text-align: center; -webkit-user-select: none;
  }
  & button:focus-visible { outline: 3px solid var(--_link); outline-offset: 2px; }
  & [data-part=submit], & [data-part=way] {
    inline-size: 100%; min-block-size: var(--_control); padding: 8px 16px; font-weight: 600;
  }
  & [data-part=submit] {
    position: relative; border: 1px solid transparent;
    background: var(--_accent); color: var(--_accent-text);
  }
  & [data-part=submit]:is(:hover, [aria-disabled]) {
    background: color-mix(in oklab, var(--_accent), lab(from var(--_accent-text) calc(100 - l) 0 0) 16%);
  }
  & [data-part=others] {
    display: flex; flex-direction: column; gap: 10px; margin-block-start: 10px;
  }
  & [data-part=way] { border: 1px solid var(--_border); color: var(--_text); }
  & [data-part=way]:hover { border-color: var(--_text); }
  & [data-part=problem] p {
    margin-block: calc(10px - var(--_space)) var(--_space); color: var(--_danger); font-size: 0.9375em;
  }
  & [data-part=account-label], & [data-part=status], & [data-part=identifier][data-aside] {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;
  }
}
`;
