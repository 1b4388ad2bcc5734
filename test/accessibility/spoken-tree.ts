import type { CDPSession, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** States worth a word when they have another value than this one; in the order in which they are written. */
const SILENT: Readonly<Record<string, unknown>> = {
  level: undefined,
  focused: false,
  busy: false,
  disabled: false,
  readonly: false,
  required: false,
  invalid: 'false',
  checked: undefined,
  pressed: undefined,
  expanded: undefined,
  live: undefined,
};
/** Roles whose name is all there is to say; what is inside says it again. */
const LEAVES = new Set(['button', 'heading', 'link', 'option', 'StaticText', 'textbox']);
/** Roles without a word of their own. */
const DUMB = new Set(['generic', 'none', 'InlineTextBox', 'LabelText', 'MenuListPopup']);

/**
 * What Chromium tells a screen reader of an element, as a person would hear it: a line for each role with name,
 * value, states and description; deeper lines are inside of it.
 */
export async function spokenTree(session: CDPSession, css: string): Promise<string> {
  await session.send('Accessibility.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: css,
  });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const start = nodes.find((each) => each.backendDOMNodeId === node.backendNodeId);
  return start ? `${lines(start, byId, 0).join('\n')}\n` : '';
}

function lines(node: Node, byId: ReadonlyMap<string, Node>, depth: number): string[] {
  const role = String(node.role?.value ?? 'none');
  const silent = node.ignored || DUMB.has(role);
  const own = silent ? [] : [`${'  '.repeat(depth)}${line(role, node)}`];
  if (!silent && LEAVES.has(role)) return own;
  const inside = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? lines(child, byId, silent ? depth : depth + 1) : [];
  });
  return [...own, ...inside];
}

function line(role: string, { name, value, description, properties = [] }: Node): string {
  const words = [role === 'StaticText' ? 'text' : role];
  if (name?.value) words.push(JSON.stringify(name.value));
  if (value?.value) words.push(`value ${JSON.stringify(value.value)}`);
  for (const [state, silent] of Object.entries(SILENT)) {
    const found = properties.find((property) => property.name === state)?.value.value as unknown;
    if (found === undefined || found === silent) continue;
    words.push(found === true ? state : `${state} ${String(found)}`);
  }
  if (description?.value) words.push(`— ${JSON.stringify(description.value)}`);
  return words.join(' ');
}
