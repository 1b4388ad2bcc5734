import { define } from './define.ts';
import type { LoginWidget } from './element.ts';

export { LoginWidget } from './element.ts';
export { addLanguage } from './messages/add-language.ts';
export type { LoginBackend } from './backend/login-backend.ts';
export type { LoginEventDetails, LoginEventMap, LoginEventName } from './events.ts';
export type { Step, User } from './machine/states.ts';
export type { Messages, Wording } from './messages/messages.ts';

define();

// Here, because the types of a module that is imported for what it does only are not told to others.
declare global {
  interface HTMLElementTagNameMap {
    'login-widget': LoginWidget;
  }
}
