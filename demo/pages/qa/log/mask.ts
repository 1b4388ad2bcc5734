/** Instead of a secret; as long for each. */
export const MASK = '•••';

/** Members of bodies that are secrets, or worth one: whoever has them is let in. */
const SECRET = new Set(['secret', 'newPassword', 'pin', 'answer', 'token', 'handoff', 'flow']);
/** Parameters of addresses that are. */
const PARAMETERS = ['flow', 'handoff', 'activation', 'login-popup'];

/** A copy without secrets, however deep they are. */
export function maskBody(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskBody);
  if (typeof value === 'string') return maskAddress(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET.has(name) && typeof inner === 'string' ? MASK : maskBody(inner),
    ]),
  );
}

/** An address, or what looks like one, without secrets in its parameters. Other text is as it was. */
export function maskAddress(text: string): string {
  return text.replace(PATTERN, (_, before: string) => before + MASK);
}

const PATTERN = new RegExp(`([?&#](?:${PARAMETERS.join('|')})=)[^&#]*`, 'g');
