export { fillInstantMarkup } from './instant/fill-instant-markup.ts';
export type { InstantOptions } from './instant/instant-markup.ts';
export { renderInstantMarkup } from './instant/instant-markup.ts';
export { instantStyleHashes, instantStyles } from './styles/instant-style.ts';
