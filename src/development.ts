import { LoginWidget } from './element.ts';

/*
 * What bundlers take instead of `index.ts` while a host is developed: the same element, with a word on the
 * console about what will not work. It never ships.
 */
export * from './index.ts';

const { prototype } = LoginWidget;
const connected = Object.getOwnPropertyDescriptor(prototype, 'connectedCallback')?.value as (
  this: LoginWidget,
) => void;

prototype.connectedCallback = function (this: LoginWidget) {
  connected.call(this);
  for (const finding of findings(this)) console.warn(`<login-widget> ${finding}`);
};

/** One sentence for each thing that a host should know about how it uses the element. */
export function findings(element: LoginWidget): string[] {
  const { mode, redirect, theme, backend, identifierTypes } = element;
  const known = ['email', 'phone', 'username', 'exact-username', ''];
  const unknown = identifierTypes.split(/[\s,]+/).filter((type) => !known.includes(type));
  const all: readonly (readonly [applies: boolean, sentence: string])[] = [
    [
      element.getRootNode() instanceof ShadowRoot,
      'stands in a shadow root: password managers may not find its fields there.',
    ],
    [!['page', 'join'].includes(mode), `has mode="${mode}", which is neither page nor join.`],
    [
      !['page', 'popup'].includes(redirect),
      `has redirect="${redirect}", which is neither page nor popup.`,
    ],
    [
      !['light', 'dark', 'auto'].includes(theme),
      `has theme="${theme}", which is none of light, dark and auto.`,
    ],
    [
      !/^https?:$/.test(URL.parse(backend, location.href)?.protocol ?? ''),
      `has backend="${backend}", which is no web address: nobody can sign in.`,
    ],
    [unknown.length > 0, `has unknown identifier-types: ${unknown.join(', ')}.`],
  ];
  return all.flatMap(([applies, sentence]) => (applies ? sentence : []));
}
