import type { LoginWidget } from '../../../src/index.ts';

/**
 * The page's `<login-widget>`. Its methods work from the moment its script has run; listeners and
 * attributes before that too.
 */
export function findWidget(): LoginWidget {
  const widget = document.querySelector('login-widget');
  if (!widget) throw new Error('There is no <login-widget> on this page.');
  return widget;
}
