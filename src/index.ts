import { define } from './define.ts';

export { LoginWidget } from './element.ts';
export { addLanguage } from './messages/add-language.ts';
export type { LoginBackend } from './backend/login-backend.ts';
export type { LoginEventDetails, LoginEventMap, LoginEventName } from './events.ts';
export type { Messages, Wording } from './messages/messages.ts';

if (typeof customElements !== 'undefined') define();
