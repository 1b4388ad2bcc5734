import type { LoginEventMap, LoginEventName } from '../events.ts';

/** Handlers by prefix and name of the event as it is, such as `onlogin-success`. */
export type Handlers<Prefix extends string> = {
  [Name in LoginEventName as `${Prefix}${Name}`]?:
    ((event: LoginEventMap[Name]) => void) | undefined;
};
