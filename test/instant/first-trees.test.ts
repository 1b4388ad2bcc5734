/** What stands there before the element, and what the element renders, are written twice: they must be the same. */
import { expect, fixture } from '@open-wc/testing';
import '../../src/index.ts';
import '../../src/messages/locales/ar.ts';
import type { LoginWidget } from '../../src/element.ts';
import { firstLooks } from '../../src/instant/first-looks.ts';
import { cardTree, formTree } from '../../src/instant/first-trees.ts';
import { readProperties } from '../../src/instant/read-properties.ts';
import type { Tree } from '../../src/instant/tree.ts';
import { built, written } from '../../src/instant/tree.ts';
import { firstDefaults, withDefaults } from '../../src/first-options.ts';

/** Attributes of the tag. */
const tags: Readonly<Record<string, string>> = {
  'by default': '',
  'with all that can be there':
    'remember guest support-href="mailto:help@portal.example" heading-level="1" mode="join"',
  'with its own name for the help':
    'support-href="https://portal.example/help" support-label="Ask &quot;us&quot; <now>"',
  'for phone numbers': 'identifier-types="phone"',
  'for user names': 'identifier-types="exact-username username"',
  'from right to left': 'lang="ar" remember guest support-href="https://portal.example/help"',
  'in a language that is not there': 'lang="fa"',
};

/** What the element does to its fields and tells of itself, beside what they look like. */
const BY_ELEMENT = ['aria-busy', 'readonly'];

/** Tags, attributes and texts of what is below `node`, one a line; ids without the number of the element. */
function outline(node: Node, depth = ''): string[] {
  if (node instanceof Text) return node.data.trim() ? [`${depth}“${node.data}”`] : [];
  if (!(node instanceof Element)) return [];
  const attributes = [...node.attributes]
    .filter(({ name }) => !BY_ELEMENT.includes(name))
    .map(({ name, value }) => `${name}=${value.replace(/(?<=login-widget-)\d+/g, '')}`)
    .sort();
  const own = [depth + node.localName, ...attributes].join(' ');
  return [own, ...[...node.childNodes].flatMap((child) => outline(child, `${depth}  `))];
}

/** Both ways to make one: by nodes, and by HTML. */
function outlines(tree: Tree): [byNodes: string[], byText: string[]] {
  const template = document.createElement('template');
  template.innerHTML = written(tree);
  const [byText] = template.content.childNodes;
  return [outline(built(tree)), byText ? outline(byText) : []];
}

describe('the first step before the element', () => {
  for (const [title, attributes] of Object.entries(tags)) {
    it(`is what the element renders, node for node: ${title}`, async () => {
      const element = await fixture<LoginWidget>(`<login-widget ${attributes}></login-widget>`);
      const [card] = element.renderRoot.children;
      const form = element.querySelector('[data-login-widget]');
      if (!card || !form) throw new Error('The element has rendered nothing.');
      const raw = withDefaults(
        firstDefaults,
        readProperties((name) => element.getAttribute(name)),
      );
      const looks = firstLooks(raw, element.lang);
      const trees = [cardTree(looks), formTree(looks, (name) => `login-widget--${name}`)] as const;
      for (const [tree, rendered] of [
        [trees[0], outline(card)],
        [trees[1], outline(form)],
      ] as const) {
        const [byNodes, byText] = outlines(tree);
        expect(byNodes).to.deep.equal(rendered);
        expect(byText).to.deep.equal(rendered);
      }
    });
  }
});
