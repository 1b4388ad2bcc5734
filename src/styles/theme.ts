/**
 * The tokens. Each `--login-widget-*` is the host's to set; the private name is what the sheets use. Pairs
 * follow `color-scheme`, which follows the `theme` attribute, the page or the system. From accent, surface
 * and text the others are derived, so that whatever a host sets stays readable: text on the accent is black
 * or white, whichever contrasts more (they meet at CIE L* 49.4), and the accent as text is darkened or
 * lightened until it is told from the surface (WCAG 1.4.3).
 */
export const tokens = `
  --_accent: var(--login-widget-accent, light-dark(#3a4fd0, #9db0ff));
  --_accent-text: var(--login-widget-accent-text, lab(from var(--_accent) clamp(0, (49.4 - l) * 999, 100) 0 0));
  --_link: var(--login-widget-link, light-dark(lab(from var(--_accent) min(l, 42) a b), lab(from var(--_accent) max(l, 72) a b)));
  --_surface: var(--login-widget-surface, light-dark(#fff, #181b22));
  --_text: var(--login-widget-text, light-dark(#14171f, #eef0f5));
  --_muted: var(--login-widget-muted, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
  --_border: var(--login-widget-border, color-mix(in oklab, var(--_text) 50%, var(--_surface)));
  --_line: var(--login-widget-line, color-mix(in oklab, var(--_text) 12%, var(--_surface)));
  --_radius: var(--login-widget-radius, 10px);
  --_space: var(--login-widget-space, 16px);
  --_control: var(--login-widget-control-height, 46px);
  --_font: var(--login-widget-font, system-ui, sans-serif);
  @media (prefers-contrast: more) {
    --_muted: var(--_text);
    --_border: var(--_text);
    --_line: var(--_text);
  }
`;

/** Text as it is without what is set on everything around it; its spacing is the person's to change. */
export const plainText = `
  text-transform: none; text-indent: 0; text-shadow: none; text-underline-offset: auto;
  white-space: normal; text-wrap: wrap; overflow-wrap: anywhere; word-break: normal; hyphens: manual; caret-color: auto;
  -webkit-text-fill-color: currentcolor; pointer-events: auto; -webkit-user-select: auto;
`;

/** True when the page around `element` does not care for colour schemes, so that the system decides. */
export function followsSystem(element: Element): boolean {
  const { parentElement } = element;
  return !parentElement || getComputedStyle(parentElement).colorScheme === 'normal';
}
