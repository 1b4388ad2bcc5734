/** See reference/examples.ts. */
declare module 'virtual:examples' {
  import type { StageConsole, StageDocument } from './stage.ts';

  export const scripts: Readonly<
    Record<string, (document: StageDocument, console: StageConsole) => Promise<void>>
  >;
}
