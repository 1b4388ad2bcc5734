import type { ElementDeclaration } from './manifest.ts';

/** Literals that a type allows; none when it allows others too. */
function literalsOf(type: string): readonly string[] {
  const parts = type.split(' | ');
  return parts.every((part) => /^'.*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}

/** For the setting `html.customData` of Visual Studio Code. */
export function customData({ tagName, description, attributes }: ElementDeclaration): object {
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes.map((attribute) => {
          const values = literalsOf(attribute.type.text);
          return {
            name: attribute.name,
            description: attribute.description,
            ...(values.length > 0 && { values: values.map((name) => ({ name })) }),
            ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
          };
        }),
      },
    ],
  };
}

/** For editors of JetBrains, which find it by `web-types` in package.json. */
export function webTypes(element: ElementDeclaration, version: string): object {
  const { tagName, description, attributes, events, slots, members } = element;
  const fields = members.flatMap((member) => (member.kind === 'field' ? member : []));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'login-widget',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: tagName,
            description,
            attributes: attributes.map(({ name, description: text, type, default: fallback }) => ({
              name,
              description: text,
              value: { type: type.text },
              ...(fallback !== undefined && { default: fallback }),
            })),
            slots,
            js: {
              properties: fields.map(({ name, description: text, type }) => ({
                name,
                description: text,
                value: { type: type.text },
              })),
              events: events.map(({ name, description: text }) => ({ name, description: text })),
            },
            css: {
              properties: element.cssProperties.map(({ name, description: text, syntax }) => ({
                name,
                description: text,
                ...(syntax && { value: { type: syntax } }),
              })),
              parts: element.cssParts,
            },
          },
        ],
      },
    },
  };
}
