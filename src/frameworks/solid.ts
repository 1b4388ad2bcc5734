import type { JSX } from 'solid-js';
import type { Attributes } from '../attributes.ts';
import type { LoginWidget } from '../element.ts';
import type { Properties } from '../options.ts';
import type { Handlers } from './handlers.ts';

/** The tag in JSX: attributes, properties with and without `prop:`, and events as `on:login-step`. */
type Tag = JSX.HTMLAttributes<LoginWidget> &
  Attributes &
  Partial<Properties> & {
    [Name in keyof Properties as `prop:${Name}`]?: Properties[Name] | undefined;
  } & Handlers<'on:'>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'login-widget': Tag;
    }
  }
}
