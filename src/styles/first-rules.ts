/*
 * The light-DOM form stands in the host's document, in reach of the host's rules. Important declarations in
 * a layer win over unlayered ones, important or not, so every declaration below is made important when the
 * sheet is built. What is inherited comes through the card, which the host's rules don't reach.
 */

/** What every element starts from, and each of our pseudo-elements; others there are none. */
export const reset = `all: unset; display: revert; box-sizing: border-box;`;

/** What the first step needs to be seen: also the style of the instant markup. */
export const firstRules = `
[data-login-widget] {
  &, & * { ${reset} }
  &::before, &::after, & *::before, & *::after { content: none; }
  & [data-part=heading] {
    font-size: 1.375em; font-weight: 600; text-wrap: balance;
  }
  & form { margin-block-start: var(--_space); }
  & [aria-busy=true] { opacity: 0.6; }
  & label, & button { font-size: 0.9em; font-weight: 600; }
  & label { display: block; margin-block-end: 6px; }
  & [data-part=identifier], & [role=alert] p { margin-block-end: var(--_space); }
  & input, & select {
    display: block; inline-size: 100%; min-block-size: var(--_control);
    padding: 8px 14px; border: 1px solid var(--_border); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text); cursor: text; font-size: 1em;
  }
  & input:autofill {
    box-shadow: inset 0 0 0 100vmax var(--_surface); -webkit-text-fill-color: var(--_text);
    caret-color: var(--_text);
  }
  & [data-part=check] {
    display: flex; align-items: center; gap: 8px; margin-block: calc(6px - var(--_space)) var(--_space);
  }
  & [data-part=check] input {
    inline-size: 20px; block-size: 20px; min-block-size: 0;
    margin-block: 4px; padding: 0; appearance: auto; accent-color: var(--_accent); cursor: pointer;
  }
  & [data-part=check] label { flex: 1; margin: 0; padding-block: 6px; font-weight: 400; cursor: pointer; }
  & button { cursor: pointer; border-radius: var(--_radius); text-align: center; outline-offset: 2px; }
  & :is(input, select, button):focus-visible { outline: 3px solid var(--_link); }
  & [data-part=submit], & [data-part=way] {
    inline-size: 100%; min-block-size: var(--_control); padding: 8px 16px; border: 1px solid var(--_border);
  }
  & [data-part=submit] {
    border-color: transparent; background: var(--_accent); color: var(--_accent-text);
  }
  & [data-part=others] { display: grid; gap: 10px; margin-block-start: 10px; }
}
`;
