import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes } from '../attributes.ts';
import type { LoginWidget } from '../element.ts';
import type { Properties } from '../options.ts';
import type { Handlers } from './handlers.ts';

/** The tag in markup: attributes, properties, and events as `onlogin-step` or, in Svelte 4, `on:login-step`. */
type Tag = HTMLAttributes<LoginWidget> &
  Attributes &
  Partial<Properties> &
  Handlers<'on'> &
  Handlers<'on:'>;

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
    'login-widget': Tag;
  }
}
