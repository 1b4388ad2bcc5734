/** A value as source text: JSON with the quotes of this repository, and names without them. */
export function literal(value: unknown, indent = 0): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value))
    return wrap(
      '[',
      ']',
      value.map((each) => literal(each, indent + 2)),
      indent,
    );
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Code) return value.text;
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `${nameOf(name)}: ${literal(inner, indent + 2)}`);
  return wrap('{', '}', members, indent);
}

/** Source text in the place of a value. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A statement in the body of a test. */
export const codeLine = (text: string): string => `  ${text}`;

function wrap(open: string, close: string, parts: readonly string[], indent: number): string {
  const line = parts.join(', ');
  const space = open === '{' && parts.length > 0 ? ' ' : '';
  if (line.length + indent < 70 && !line.includes('\n')) return open + space + line + space + close;
  const pad = ' '.repeat(indent);
  return `${open}\n${parts.map((part) => `${pad}  ${part},\n`).join('')}${pad}${close}`;
}

function nameOf(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  const inside = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'")
    .replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `'${inside}'`;
}
