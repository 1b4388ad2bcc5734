import type { ElementDeclaration, Field, Method } from '../../../../build/manifest.ts';
import { contractTable } from './contract.ts';
import { problemTable } from './problems.ts';
import type { ReferenceTable } from './markup.ts';

/** The fragment of an example on the page. */
export const exampleId = (group: string, name: string): string => `${group}-${name}`;

/** The tables of the reference, by what the page's markup calls them. */
export function referenceTables(element: ElementDeclaration): Record<string, ReferenceTable> {
  const { attributes, members, events, slots, cssParts, cssStates, cssProperties } = element;
  const code = (text: string) => `\`${text}\``;
  const described = (list: readonly { name: string; description: string }[], form = '…') =>
    list.map(({ name, description }) => [code(form.replace('…', name)), description]);
  return {
    Attributes: {
      columns: ['Attribute', 'Values', 'Default', 'Meaning'],
      rows: attributes.map(({ name, type, default: fallback, description }) => [
        code(name),
        values(type.text),
        fallback === undefined ? '' : code(fallback.replaceAll("'", '')),
        description,
      ]),
      linked: (row) => exampleId('attributes', attributes[row]?.name ?? ''),
    },
    'Properties and methods': {
      columns: ['Name', 'Type', 'Meaning'],
      rows: members.filter(isPropertyOnly).map((member) => {
        const type = member.kind === 'method' ? 'method' : code(member.type.text);
        const more = member.kind === 'field' && member.readonly ? ', read-only' : '';
        return [code(signature(member)), type + more, member.description];
      }),
    },
    Events: {
      columns: ['Event', 'When', 'Detail', 'Cancel it to'],
      rows: events.map(({ name, description, detail }) => {
        const [when = '', cancel = ''] = description.split(' Cancel it to ');
        const members = detail.map((member) =>
          member.description
            ? `${code(member.name)}: ${member.description.replace(/\.$/, '')}`
            : code(member.name),
        );
        return [code(name), when, members.join('; '), cancel.replace(/\.$/, '')];
      }),
      linked: (row) => exampleId('events', events[row]?.name ?? ''),
    },
    Slots: { columns: ['Slot', 'Place'], rows: described(slots) },
    'Parts and states': {
      columns: ['Part or state', 'What it is'],
      rows: [...described(cssParts, '::part(…)'), ...described(cssStates, ':state(…)')],
    },
    'Custom properties': {
      columns: ['Custom property', 'Meaning', 'Default'],
      rows: cssProperties.map(({ name, description, default: fallback }) => [
        code(name),
        description,
        code(fallback),
      ]),
    },
    'Parts for tests': {
      columns: ['In the form', 'What it is'],
      rows: described(element.dataParts, '[data-part=…]'),
    },
    'Wire contract': contractTable,
    'Problem codes': problemTable,
  };
}

const isPropertyOnly = (member: Field | Method): boolean =>
  member.kind === 'method' || member.attribute === undefined;

function signature(member: Field | Method): string {
  if (member.kind === 'field') return member.name;
  const parameters = member.parameters.map(({ name, optional }) => name + (optional ? '?' : ''));
  return `${member.name}(${parameters.join(', ')})`;
}

function values(type: string): string {
  if (type === 'boolean') return 'present or not';
  if (!type.includes("'")) return type === 'string' ? 'text' : type;
  return type
    .split(' | ')
    .map((value) => `\`${value.slice(1, -1)}\``)
    .join(', ');
}
