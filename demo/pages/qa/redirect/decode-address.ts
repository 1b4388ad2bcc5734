/** Something that an address says. */
export interface Said {
  readonly name: string;
  readonly value: string;
  /** What it is for; empty for what is not known. */
  readonly meaning: string;
  /** What the value holds, where it is packed. */
  readonly inside: string | null;
}
export interface DecodedAddress {
  /** What kind of redirect it looks like. */
  readonly kind: string;
  readonly origin: string;
  readonly path: string;
  readonly said: readonly Said[];
}

/** Parameters by name: OpenID Connect Core §3.1.2, RFC 7636, SAML bindings §3.4, and our own contract. */
const meanings: Readonly<Record<string, string>> = {
  SAMLRequest: 'SAML: the request, deflated (bindings §3.4.4.1)',
  SAMLResponse: 'SAML: the response',
  RelayState: 'SAML: comes back unchanged, and names this sign-in at the broker',
  SigAlg: 'SAML: how the address is signed',
  Signature: 'SAML: the signature over the three before',
  client_id: 'OpenID Connect: who asks, the backend',
  response_type: 'OpenID Connect: what is asked for; “code” is fetched later by the backend',
  scope: 'OpenID Connect: what about the person is asked',
  redirect_uri: 'OpenID Connect: where the browser comes back to',
  state: 'OpenID Connect: comes back unchanged, against forged returns',
  nonce: 'OpenID Connect: comes back inside the ID token, against replays',
  code: 'OpenID Connect: the code, worth a token once; or the code of a problem',
  code_challenge: 'PKCE: the hash of a secret that only the backend has',
  code_challenge_method: 'PKCE: how it is hashed',
  login_hint: 'OpenID Connect: who is expected',
  prompt: 'OpenID Connect: “login” demands a fresh sign-in',
  iss: 'OpenID Connect: who answers (RFC 9207)',
  connection: 'broker: which organisation',
  flow: 'contract: this attempt',
  login: 'contract: how it ended',
  handoff: 'contract: fetches the result, once',
  ref: 'contract: what a person can tell the support desk',
  'login-popup': 'element: the page that waits for this return',
};

/** Characters of what is packed; more is no request of single sign-on. */
const LONGEST = 50_000;

/** Reads an address of single sign-on, for people. Safe for any text. */
export async function decodeAddress(address: string): Promise<DecodedAddress> {
  const url = URL.parse(address);
  if (!url) return { kind: 'no address', origin: '', path: address, said: [] };
  const { origin, pathname: path, searchParams } = url;
  const said = Array.from(searchParams, async ([name, value]) => ({
    name,
    value,
    meaning: meanings[name] ?? '',
    inside: await unpack(name, value),
  }));
  return { kind: kindOf(url), origin, path, said: await Promise.all(said) };
}

function kindOf({ pathname, searchParams: parameters }: URL): string {
  if (parameters.has('SAMLRequest')) return 'SAML request to the identity provider';
  if (parameters.has('response_type')) return 'OpenID Connect request to the broker';
  if (parameters.has('login')) return 'return to the page';
  if (parameters.has('code') && parameters.has('state'))
    return 'OpenID Connect answer to the backend';
  if (pathname.startsWith('/broker/')) return 'a step inside the broker';
  return parameters.has('flow') ? 'start of single sign-on at the backend' : 'another address';
}

async function unpack(name: string, value: string): Promise<string | null> {
  if (name !== 'SAMLRequest' && name !== 'SAMLResponse') return null;
  try {
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    return prettyXml(await inflate(bytes));
  } catch {
    return 'This cannot be unpacked.';
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  let text = '';
  for await (const part of inflated.pipeThrough(new TextDecoderStream())) {
    text += part;
    // A small address may unpack to anything.
    if (text.length > LONGEST) return `${text.slice(0, LONGEST)}…`;
  }
  return text;
}

/** One element to a line, deeper ones further in. Only for the eye: nothing is parsed. */
export function prettyXml(xml: string): string {
  let depth = 0;
  const lines = xml.replace(/>\s*</g, '>\n<').split('\n');
  return lines
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const indented = '  '.repeat(Math.max(0, depth)) + line;
      const opens = /^<[^?!/]/.test(line) && !line.endsWith('/>') && !line.includes('</');
      if (opens) depth += 1;
      return indented;
    })
    .join('\n');
}
