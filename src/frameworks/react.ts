'use client';
import { createComponent } from '@lit/react';
import type {
  DetailedHTMLProps,
  ForwardRefExoticComponent,
  HTMLAttributes,
  PropsWithoutRef,
  RefAttributes,
} from 'react';
import * as React from 'react';
import type { Attributes } from '../attributes.ts';
import { define } from '../define.ts';
import { LoginWidget as LoginWidgetElement } from '../element.ts';
import type { LoginEventMap, LoginEventName } from '../events.ts';
import type { CustomProperties } from '../looks.ts';
import type { Properties } from '../options.ts';
import type { Handlers } from './handlers.ts';

type Host = HTMLAttributes<LoginWidgetElement>;

/** Props of the component below: the element's properties, and its events from `onLoginStep` on. */
export type LoginWidgetProps = Host &
  Partial<Properties> & {
    [
      Name in LoginEventName as Name extends `login-${infer Rest}`
        ? `onLogin${Capitalize<Rest>}`
        : never
    ]?: ((event: LoginEventMap[Name]) => void) | undefined;
  };

/** The tag as React 19 takes it: attributes, properties, and events as `onlogin-step` and the like. */
type Tag = DetailedHTMLProps<Host, LoginWidgetElement> &
  Attributes &
  Partial<Properties> &
  Handlers<'on'>;

/** The element as a component, for React 18 and whoever likes it in 19. */
export const LoginWidget = createComponent({
  react: React,
  tagName: 'login-widget',
  elementClass: LoginWidgetElement,
  events: {
    onLoginStep: 'login-step',
    onLoginDiscovered: 'login-discovered',
    onLoginRedirect: 'login-redirect',
    onLoginSuccess: 'login-success',
    onLoginError: 'login-error',
    onLoginAction: 'login-action',
  },
}) as unknown as ForwardRefExoticComponent<
  PropsWithoutRef<LoginWidgetProps> & RefAttributes<LoginWidgetElement>
>;

define();

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'login-widget': Tag;
    }
  }
  interface CSSProperties extends Partial<CustomProperties> {}
}
