import type { TemplateResult } from 'lit/html.js';
import { nothing } from 'lit/html.js';

/** An attribute that a template binds: its last character before the value is `=`, with or without a quote. */
const BINDING = /\s([.?@]?)([\w-]+)=(["']?)([^"'<>]*)$/;

/**
 * The HTML text of a template of this package, for where there is no DOM: attributes (also several parts in
 * quotes), `?boolean`, `.textContent` of an element without other content, children; events are left out.
 * Values are escaped.
 */
export function templateText({ strings, values }: TemplateResult): string {
  let text = '';
  /** Content of the element whose tag is open. */
  let content = '';
  strings.forEach((string, index) => {
    const end = content ? string.indexOf('>') + 1 : 0;
    text += `${string.slice(0, end)}${content}${string.slice(end)}`;
    if (end > 0) content = '';
    if (index === values.length) return;
    const value = values[index];
    const [binding, kind = '', name = '', quote = '', before = ''] = BINDING.exec(text) ?? [];
    if (binding === undefined) text += childText(value);
    else if (quote) text += escaped(value);
    else {
      text = text.slice(0, -binding.length);
      if (kind === '.') content = escaped(value);
      else if (kind === '?' ? value : kind === '' && value !== nothing) {
        text += kind === '?' ? ` ${name}` : ` ${name}="${before}${escaped(value)}"`;
      }
    }
  });
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .replace(/ </g, '<')
    .trim();
}

function childText(value: unknown): string {
  if (Array.isArray(value)) return value.map(childText).join('');
  if (isTemplate(value)) return templateText(value);
  return value === nothing ? '' : escaped(value);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/** Text as it may stand in HTML, in an attribute or between tags. */
export function escaped(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
