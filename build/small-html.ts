/**
 * Templates as in lit: tags and holes, without text of their own; a hole is a whole attribute, or what is in an
 * element. The browser parses nothing of it, so that it needs no Trusted Types policy. Safe for untrusted values.
 */

/** Takes the next value of a hole to the page. */
type Part = (value: unknown) => void;

type Values = Record<string, unknown>;

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
  readonly key?: unknown;
}

/** A template on the page, where it begins with its mark. */
interface Shown extends Template {
  readonly mark: ChildNode;
  readonly parts: readonly Part[];
}

export const nothing = undefined;

export const html = (strings: readonly string[], ...values: readonly unknown[]): Template => ({
  strings,
  values,
});

/** What has another key than before is made anew. */
export const keyed = (key: unknown, template: Template): Template => ({ ...template, key });

/** Behind what the container holds already. */
export function render(value: unknown, container: Node & { loginPart?: Part }): void {
  (container.loginPart ??= content(container))(value);
}

const comment = () => document.createComment('');

/** The end of a tag; the start of one, and its attributes; or a hole. */
const TOKEN = /<(?:(\/)|(\w+)([^>]*))|\0/g;
const ATTRIBUTE = /([.?@]?)([\w-]+)(?:="?([\0\w-]*)"?)?/g;

/** Without values. */
function make(strings: readonly string[], root: Node): Part[] {
  const parts: Part[] = [];
  let at = root;
  for (const [, end, tag, attributes = ''] of strings.join('\0').matchAll(TOKEN)) {
    if (end) at = at.parentNode as Node;
    else if (tag) {
      const element = document.createElement(tag);
      at.appendChild(element);
      for (const [, kind, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        const set = setter(element, name, kind);
        if (value === '\0') parts.push(set);
        else set(value);
      }
      if (tag !== 'input') at = element;
    } else parts.push(content(at));
  }
  return parts;
}

/** What is written with a mark sets a property: `.name` and `?name` that one, `@name` the one that listens. */
function setter(element: HTMLElement, name: string, kind: string | undefined): Part {
  let last: unknown;
  return (value) => {
    if (value === last) return;
    last = value;
    if (kind) (element as unknown as Values)[kind === '@' ? `on${name}` : name] = value;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  };
}

/** At the end of what `parent` holds now: a template, several, or none. */
function content(parent: Node): Part {
  const end = parent.appendChild(comment());
  let shown: readonly Shown[] = [];
  return (value) => {
    const before = shown;
    const markOf = (index: number) => before[index]?.mark ?? end;
    const remove = (from: number, to: number) => {
      const last = markOf(to);
      for (let node = markOf(from); node !== last;) {
        const next = node.nextSibling as ChildNode;
        node.remove();
        node = next;
      }
    };
    shown = ([value ?? []].flat() as Template[]).map((template, index) => {
      const { strings, values, key } = template;
      const old = before[index];
      const same = old?.strings === strings && old.key === key;
      const fragment = new DocumentFragment();
      const now = same ? old : show(template, fragment);
      now.parts.forEach((part, each) => {
        part(values[each]);
      });
      if (!same) {
        markOf(index).before(fragment);
        remove(index, index + 1);
      }
      return now;
    });
    remove(shown.length, before.length);
  };
}

function show(template: Template, fragment: Node): Shown {
  const mark = fragment.appendChild(comment());
  return { ...template, mark, parts: make(template.strings, fragment) };
}
