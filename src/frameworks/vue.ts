import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Attributes } from '../attributes.ts';
import type { LoginWidget } from '../element.ts';
import type { LoginEventMap } from '../events.ts';
import type { Properties } from '../options.ts';

/** The tag in templates, with attributes, properties and events. */
export type LoginWidgetInVue = new () => LoginWidget & {
  /** @deprecated For the compiler of templates only. */
  $props: HTMLAttributes & Attributes & Partial<Properties> & PublicProps;
  /** @deprecated For the compiler of templates only. */
  $emit: EmitFn<{ [Name in keyof LoginEventMap]: (event: LoginEventMap[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'login-widget': LoginWidgetInVue;
  }
}
