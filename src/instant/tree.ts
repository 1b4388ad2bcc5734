/** An element: its tag, its attributes, of which an undefined one is none, and what is in it; or text. */
export type Tree = string | readonly [tag: string, attributes: TreeAttributes, ...children: Tree[]];

export type TreeAttributes = Readonly<Record<string, string | undefined>>;

/** Elements without content and end (WHATWG HTML §13.1.2), as far as there are any here. */
const VOID = ['input', 'link'];

/** As HTML, for where there is no DOM. Everything is escaped, so it is safe for untrusted text; tags and names are not. */
export function written(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree);
  const [tag, attributes, ...children] = tree;
  const start = `<${tag}${attributesText(attributes)}>`;
  return VOID.includes(tag) ? start : `${start}${children.map(written).join('')}</${tag}>`;
}

export function attributesText(attributes: TreeAttributes): string {
  return given(attributes)
    .map(([name, value]) => ` ${name}${value && `="${escaped(value)}"`}`)
    .join('');
}

/** As nodes. Nothing of it is parsed, so it is safe for untrusted text, and no policy forbids it. */
export function built(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, ...children] = tree;
  const element = document.createElement(tag);
  for (const [name, value] of given(attributes)) element.setAttribute(name, value);
  element.append(...children.map(built));
  return element;
}

const given = (attributes: TreeAttributes) =>
  Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
