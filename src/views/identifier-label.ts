import type { Looks } from '../first-options.ts';
import type { ReadableType } from '../identifier.ts';
import type { Messages } from '../messages/messages.ts';

interface Shown {
  readonly messages: Pick<Messages, 'identifierLabel' | 'alternatives'>;
  readonly options: Pick<Looks, 'identifierTypes'>;
  /** BCP 47. */
  readonly language: string;
}

/** "Email, phone number or user name", by the texts alone: what browsers know of lists takes them 50 ms to load. */
export function identifierLabel({ messages, options, language }: Shown): string {
  const names = options.identifierTypes.map(
    (type) => messages.identifierLabel[type === 'exact-username' ? 'username' : type],
  );
  const all = [...new Set(names)];
  const { alternatives } = messages;
  const label = alternatives
    .slice(alternatives.indexOf(`{${String(3 - all.length)}}`))
    .replace(/\{\d\}/g, () => all.shift() ?? '');
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1);
}

/** An e-mail keyboard types everything; a telephone's does not. */
export function identifierKeyboard(types: readonly ReadableType[]): 'email' | 'tel' | 'text' {
  if (types.includes('email')) return 'email';
  return types.every((type) => type === 'phone') ? 'tel' : 'text';
}
