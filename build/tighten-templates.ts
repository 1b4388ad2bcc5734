import type { Plugin } from 'vite';

/** As much of a syntax tree as is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Tagged extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

/** Stands for an expression of a template: no template holds it. */
const HOLE = '\0';

/**
 * White space in templates of views is for us who read them, as are the quotes of attributes: all texts are bound,
 * and stand between no two tags. Lines stay where they are, for the source map.
 */
export const tightenTemplates: Plugin = {
  name: 'tighten-templates',
  transform: {
    filter: { id: /\/src\/views\/[\w-]+\.ts$/ },
    handler(code) {
      let tight = '';
      let done = 0;
      const parts = [...templatesIn(this.parse(code))].flatMap(({ quasi }) => {
        const texts = quasi.quasis.map(({ start, end }) => code.slice(start, end));
        const tightTexts = tightenTemplate(texts.join(HOLE)).split(HOLE);
        return quasi.quasis.map((part, index) => ({ ...part, text: tightTexts[index] ?? '' }));
      });
      for (const { start, end, text } of parts.sort((a, b) => a.start - b.start)) {
        const lines = '\n'.repeat(code.slice(start, end).split('\n').length - 1);
        // Behind `${` or the last backtick a line break is code.
        const behind = code.startsWith('${', end) ? '${' : '`';
        tight += `${code.slice(done, start)}${text}${behind}${lines}`;
        done = end + behind.length;
      }
      return { code: tight + code.slice(done), map: null };
    },
  },
};

function* templatesIn(tree: unknown): Generator<Tagged> {
  if (typeof tree !== 'object' || tree === null) return;
  if (isTemplate(tree)) yield tree;
  for (const child of Object.values(tree)) yield* templatesIn(child);
}

const isTemplate = (node: object): node is Tagged =>
  'type' in node &&
  node.type === 'TaggedTemplateExpression' &&
  (node as Tagged).tag.name === 'html';

/** @param html Text of a template, with holes for its expressions. */
export function tightenTemplate(html: string): string {
  return html.replace(/(<[^>]*>)|\s+/g, (_, tag?: string) =>
    (tag ?? '')
      .replace(/\s+/g, ' ')
      .replace(/="([\w-]+)"/g, '=$1')
      .replace(/ ?\/?>$/, '>'),
  );
}
