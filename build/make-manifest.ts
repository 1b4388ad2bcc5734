import type { Package } from 'custom-elements-manifest/schema';
import type { PropertyDeclaration } from 'lit';
import { Refusal } from '../demo/start/refusal.mjs';
import { stylesOf } from './custom-properties.ts';
import type {
  Attribute,
  CssProperty,
  ElementDeclaration,
  ElementEvent,
  Field,
  Manifest,
  Method,
} from './manifest.ts';
import type { Member, Sources } from './sources.ts';

/** What the built modules know at run time. */
export interface Built {
  readonly properties: Readonly<Record<string, PropertyDeclaration>>;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** All style sheets. */
  readonly styles: string;
}

/**
 * Describes the element for editors, catalogues and the docs, from the comments and types in src/ alone:
 * `Properties` in options.ts, `LoginEventDetails` in events.ts, looks.ts, attributes.ts, element.ts.
 *
 * @throws {Refusal} When something public has no comment, or looks.ts and the style sheets differ.
 */
export function makeManifest(sources: Sources, { properties, defaults, styles }: Built): Manifest {
  const { fields, methods } = sources.classMembers('element.ts', 'LoginWidget');
  const settings = sources.interfaceMembers('options.ts', 'Properties').map((member): Field => {
    const { attribute = member.name } = properties[member.name] ?? {};
    return {
      kind: 'field',
      ...describe(member),
      type: { text: member.type },
      default: literal(defaults[member.name]),
      ...(attribute !== false && { attribute: String(attribute) }),
    };
  });
  const own = settings.flatMap(({ kind: _, attribute, ...rest }): Attribute[] => {
    if (attribute === undefined) return [];
    const { name, type, default: fallback, ...described } = rest;
    const text = type.text.replace(' | null', '');
    const given = fallback !== 'null' && fallback !== 'false' && fallback !== "''";
    return [
      {
        name: attribute,
        ...described,
        type: { text },
        ...(given && { default: fallback }),
        fieldName: name,
      },
    ];
  });
  const common = sources.interfaceMembers('attributes.ts', 'CommonAttributes');
  const element: ElementDeclaration = {
    kind: 'class',
    customElement: true,
    name: 'LoginWidget',
    tagName: 'login-widget',
    description: sources.description('element.ts', 'LoginWidget'),
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: [
      ...own,
      ...common.map((member) => ({ ...describe(member), type: { text: member.type } })),
    ],
    members: [
      ...settings,
      ...fields.map((member): Field => ({
        kind: 'field',
        ...describe(member),
        type: { text: member.type },
        readonly: true,
      })),
      ...methods.map(({ parameters, returns, ...method }): Method => ({
        kind: 'method',
        ...describe(method),
        parameters: parameters.map(({ name, type, optional }) => ({
          name,
          type: { text: type },
          ...(optional && { optional }),
        })),
        return: { type: { text: returns } },
      })),
    ],
    events: sources.interfaceMembers('events.ts', 'LoginEventDetails').map(eventOf),
    slots: sources.interfaceMembers('looks.ts', 'Slots').map(describe),
    cssParts: sources.interfaceMembers('looks.ts', 'Parts').map(describe),
    cssProperties: cssProperties(sources.interfaceMembers('looks.ts', 'CustomProperties'), styles),
    cssStates: sources.interfaceMembers('looks.ts', 'States').map(describe),
    dataParts: sources.interfaceMembers('looks.ts', 'DataParts').map(describe),
  };
  const declaration = { name: element.name, module: 'dist/element.js' };
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/element.js',
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [],
        exports: [
          { kind: 'js', name: element.name, declaration },
          { kind: 'custom-element-definition', name: element.tagName, declaration },
        ],
      },
    ],
  } satisfies Package & Manifest;
}

function describe({ name, description }: { name: string; description: string }) {
  if (!description) throw new Refusal(`What is "${name}"? It needs a comment.`);
  return { name, description };
}

function eventOf(member: Member): ElementEvent {
  const detail = member.members().map(({ name, description, type }) => ({
    name,
    description,
    type: { text: type },
  }));
  const text = detail.map(({ name, type }) => `${name}: ${type.text}`).join('; ');
  return { ...describe(member), type: { text: `CustomEvent<{ ${text} }>` }, detail };
}

/** Their defaults are those of the style sheets. */
function cssProperties(members: readonly Member[], styles: string): CssProperty[] {
  const used = stylesOf(styles);
  const unknown = [...used.keys()].filter(
    (name) => !members.some((member) => member.name === name),
  );
  if (unknown.length > 0) throw new Refusal(`src/looks.ts says nothing of ${unknown.join(', ')}.`);
  const syntaxes: Readonly<Record<string, string>> = { Color: '<color>', Length: '<length>' };
  return members.map((member) => {
    const syntax = syntaxes[member.written];
    const fallback = used.get(member.name);
    if (fallback === undefined) throw new Refusal(`No style sheet uses ${member.name}.`);
    return { ...describe(member), ...(syntax && { syntax }), default: fallback };
  });
}

/** As it would be written in code. */
function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}
