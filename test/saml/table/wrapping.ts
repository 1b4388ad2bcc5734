/**
 * Signature wrapping: what is signed says Eve, what a careless reader finds says Ada. Each way with both
 * signatures, with the assertion's alone, and with the response signed again by a stranger.
 */
import { sign, writeAssertion } from '../support/saml-response.ts';
import { wrappings } from '../support/xsw.ts';
import { email, invalid } from './row.ts';
import type { Edit, ResponseRow, Rows } from './row.ts';

const eve = () => email('eve@acme.example');

export const wrapping: Rows = Object.fromEntries(
  Object.entries(wrappings).flatMap(([way, wrap]) => {
    const wrapped: Edit = (xml, { bench, request }) =>
      wrap(xml, writeAssertion(bench.acme.statement(request, 'ada@acme.example')));
    const again: Edit = (xml, at) =>
      sign(wrapped(xml, at), {
        ...at.bench.acme.signing(),
        keyPair: at.bench.rogue,
        assertion: false,
      });
    const rows: Record<string, ResponseRow> = {
      [way]: { says: eve, then: wrapped },
      [`${way}; response unsigned`]: { says: eve, signed: { response: false }, then: wrapped },
      [`${way}; response by a stranger`]: { says: eve, signed: { response: false }, then: again },
    };
    const wanted = {
      expected: invalid,
      logged: way.includes('encrypted') ? 'encrypted' : 'assertions',
    };
    return Object.entries(rows).map(([name, row]) => [name, { ...row, ...wanted }]);
  }),
);
