import * as z from 'zod/mini';
import { entry } from '../log/entry.ts';

/** What the stage tells the console. */
export const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('qa-ready') }),
  z.object({ type: z.literal('qa-entry'), entry }),
  z.object({
    type: z.literal('qa-redirect'),
    url: z.string(),
    target: z.enum(['page', 'popup']),
  }),
  z.object({
    type: z.literal('qa-drive'),
    state: z.enum(['running', 'done', 'failed']),
    /** Why it failed. */
    text: z.string(),
  }),
]);
export type Told = z.infer<typeof told>;

/** What the console asks of the stage. */
export const asked = z.discriminatedUnion('type', [
  /** Other settings, as the query of an address. */
  z.object({ type: z.literal('qa-settings'), search: z.string() }),
  z.object({ type: z.literal('qa-focus') }),
  z.object({ type: z.literal('qa-reset') }),
]);
export type Asked = z.infer<typeof asked>;

/** Tells whoever shows this page, if it is of this origin. */
export function tellConsole(message: Told): void {
  if (window.top && window.top !== window) window.top.postMessage(message, location.origin);
}

/** Asks a stage of this origin. */
export function ask(stage: Window, message: Asked): void {
  stage.postMessage(message, location.origin);
}

/** Hears what comes from this origin and is a message of `schema`; other windows may say anything. */
export function hear<Schema extends z.ZodMiniType>(
  schema: Schema,
  listener: (message: z.infer<Schema>, from: Window) => void,
): void {
  addEventListener('message', ({ origin, data, source }: MessageEvent<unknown>) => {
    const parsed = schema.safeParse(data);
    if (origin !== location.origin || !parsed.success || !source) return;
    listener(parsed.data, source as Window);
  });
}
