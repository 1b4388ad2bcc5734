/**
 * The tokens. Each `--login-widget-*` is the host's to set; the private name is what the sheets use. Pairs
 * follow `color-scheme`, which follows the `theme` attribute, the page or the system.
 */
export const tokens = `
  --_accent: var(--login-widget-accent, light-dark(#3a4fd0, #9db0ff));
  --_accent-text: var(--login-widget-accent-text, light-dark(#fff, #0e1330));
  --_surface: var(--login-widget-surface, light-dark(#fff, #181b22));
  --_text: var(--login-widget-text, light-dark(#14171f, #eef0f5));
  --_muted: var(--login-widget-muted, light-dark(#565e6e, #a9b1c0));
  --_border: var(--login-widget-border, light-dark(#868e9e, #737c8d));
  --_line: var(--login-widget-line, light-dark(#e2e5eb, #2c313c));
  --_danger: var(--login-widget-danger, light-dark(#b3261e, #ffb3ab));
  --_radius: var(--login-widget-radius, 10px);
  --_space: var(--login-widget-space, 16px);
  --_control: var(--login-widget-control-height, 46px);
  --_font: var(--login-widget-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
`;

/** True when the page around `element` does not care for colour schemes, so that the system decides. */
export function followsSystem(element: Element): boolean {
  const { parentElement } = element;
  return !parentElement || getComputedStyle(parentElement).colorScheme === 'normal';
}
