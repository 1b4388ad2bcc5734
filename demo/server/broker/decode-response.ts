import { ResponseRefused } from './response-refused.ts';

/**
 * The XML of a `SAMLResponse` as posted (bindings §3.5.4), untrusted: base64, with line breaks as some
 * send it, of UTF-8. Decoded once, so that all who read it read the same; a byte order mark is dropped.
 *
 * @throws ResponseRefused
 */
export function decodeResponse(base64: string): string {
  if (!/^[A-Za-z0-9+/=\s]*$/.test(base64)) return refuse('SAMLResponse is not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return refuse('SAMLResponse is not UTF-8');
  }
}

function refuse(message: string): never {
  throw new ResponseRefused('assertion_invalid', message);
}
