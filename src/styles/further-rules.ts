import { reset } from './first-rules.ts';
import { pictures } from './pictures.ts';

/**
 * The form is gone after success. Not told by the step: whatever stands in a selector before others makes all that
 * those may mean restyle when it changes.
 */
const signedInHeading = '& [data-part=intro]:nth-last-child(2) [data-part=heading]';

/** What turns starts from: `all` in an important declaration would win over its animation. */
const movingReset = `
  float: none; z-index: auto; display: block; visibility: inherit; transform: none; scale: none; translate: none;
  filter: none; clip-path: none; mask: none; mix-blend-mode: normal; box-sizing: border-box;
  min-inline-size: 0; min-block-size: 0; max-inline-size: none; max-block-size: none; padding: 0; overflow: visible;
  background: none; box-shadow: none; outline: 0; color: inherit; appearance: none; transition: none; zoom: 1;
`;

/**
 * What the first step needs once an answer is awaited, and the steps behind it. Movements end without a semicolon:
 * what is in them can't be important.
 */
export const furtherRules = `
@media (prefers-reduced-motion: no-preference) { @keyframes login-widget-turn { to { rotate: 1turn } } }
@keyframes login-widget-late { from { opacity: 0 } }
[data-login-widget] {
  --_danger: var(--login-widget-danger, light-dark(#b3261e, #ffb3ab));
  ${pictures}
  & form, & [data-part=submit] { position: relative; }
  & [aria-busy] { opacity: 1; }
  & :is(input, select, [data-part=way]):hover { border-color: var(--_text); }
  & button { -webkit-user-select: none; }
  & [data-part=submit]:is(:hover, [aria-disabled]) {
    background: color-mix(in oklab, var(--_accent), lab(from var(--_accent-text) calc(100 - l) 0 0) 16%);
  }
  & [data-part=account-label], & [data-part=status], & [data-part=identifier][data-aside] {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;
  }
  & input[aria-invalid=true] { border-color: var(--_danger); outline-color: var(--_danger); }
  & [data-part=problem] p {
    position: relative; margin-block: calc(10px - var(--_space)) var(--_space); padding-inline-start: 26px;
    color: var(--_danger); font-size: 0.9em;
  }
  & [data-part=problem] p::before {
    ${reset} content: '!' / ''; position: absolute; inset-inline-start: 0; inset-block-start: 0.2em;
    inline-size: 18px; block-size: 18px; border-radius: 50%; border: 1.5px solid;
    font: 600 1em/15px var(--_font); text-align: center;
  }
  & [aria-disabled] { cursor: default; }
  & [data-part=others] [aria-disabled] { color: var(--_muted); text-decoration: none; }
  & [data-part=submit][aria-disabled]::after, & [data-part=progress]::after {
    ${movingReset} content: ''; position: absolute; inset-block: 0; inset-inline-end: 14px; margin-block: auto;
    inline-size: 22px; block-size: 22px; border-radius: 50%; border: 2px solid;
    border-block-start-color: transparent;
    animation: login-widget-turn 0.9s linear infinite, login-widget-late 0.3s step-end;
  }
  & [hidden] { display: none; }
  & form:not(:has(button, [data-part=progress])) { margin: 0; }
  & [data-part=text] { margin-block-start: 6px; color: var(--_muted); }
  & [data-part=account] {
    display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; margin-block-start: 10px;
    padding-block: 5px; padding-inline: 14px 5px; border: 1px solid transparent;
    border-radius: var(--_radius); background: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
  }
  & [data-part=account] bdi { flex: 0 1 auto; padding-block: 4px; font-weight: 600; }
  & [data-part=link] {
    justify-self: center; min-block-size: 32px; padding-inline: 10px; border-radius: 6px;
    color: var(--_link);
  }
  & [data-part=link]:hover { text-decoration: underline; }
  & [data-part=account] button { margin-inline-start: auto; }
  & select { padding-inline-end: 36px; place-items: revert; cursor: pointer; text-overflow: ellipsis; }
  & [data-part=field] { position: relative; margin-block-end: var(--_space); }
  & [data-part=field]:has(select)::after {
    ${reset} content: ''; position: absolute; inset-block-end: calc(var(--_control) / 2 - 2px); inset-inline-end: 17px;
    inline-size: 10px; block-size: 10px; border: solid var(--_muted); border-width: 0 2px 2px 0; rotate: 45deg;
    pointer-events: none;
  }
  & input::-ms-reveal { display: none; }
  & [data-part=secret] { position: relative; }
  & [data-part=secret] input { padding-inline-end: calc(var(--_control) + 4px); }
  & [data-part=reveal] {
    display: grid; place-items: center; position: absolute; inset-block: 1px; inset-inline-end: 1px;
    inline-size: var(--_control); color: var(--_muted);
  }
  & [data-part=reveal]:focus-visible { outline-offset: -4px; }
  & [data-part=reveal]::before {
    ${reset} content: ''; inline-size: 24px; block-size: 24px; background: currentcolor;
    clip-path: var(--_eye);
  }
  & [data-part=reveal][aria-pressed=true]::before { clip-path: var(--_eye-off); }
  & [data-part=hint], & [data-part=caps] {
    margin-block-start: 6px; font-size: 0.9em; color: var(--_muted);
  }
  & [data-part=caps] { color: var(--_text); }
  & [data-part=caps]:empty { margin: 0; }
  & [data-part=secret]:not(:focus-within) + [data-part=caps] { visibility: hidden; }
  & [data-part=progress] { display: grid; place-items: center; block-size: 56px; color: var(--_link); }
  & [data-part=progress]::after { position: static; inline-size: 32px; block-size: 32px; }
  & :is([data-part=heading], [data-part=text], bdi) { unicode-bidi: isolate; }
  ${signedInHeading}::before {
    ${reset} content: ''; display: inline-block; inline-size: 28px; block-size: 28px; margin-inline-end: 10px;
    vertical-align: -5px; background: var(--_link); clip-path: var(--_check);
  }
}
@media (forced-colors: active) {
  [data-login-widget] {
    --_accent: ButtonText; --_accent-text: ButtonFace; --_link: LinkText; --_surface: Canvas; --_text: CanvasText;
    --_muted: CanvasText;
    & [data-part=reveal]::before, & [data-part=heading]::before, & [data-part=submit], & [data-part=progress] {
      forced-color-adjust: none;
    }
  }
}
`;
