import { expect } from '@open-wc/testing';
import { readArrival } from '../../src/sso/return.ts';
import { withoutArrival } from '../../src/sso/without-arrival.ts';

const page = 'https://portal.example/join/?meeting=4%201&x=a%3Db';

describe('readArrival', () => {
  it('finds nothing in an ordinary address', () => {
    for (const address of [page, `${page}#top`, 'https://portal.example/?code=1&ref=2&handoff=3']) {
      expect(readArrival(address)).to.equal(null);
    }
  });

  it('reads a good return', () => {
    expect(readArrival(`${page}&login=ok&handoff=h1`)).to.deep.equal({
      type: 'sso',
      handoff: 'h1',
    });
  });

  it('reads a failed return', () => {
    const address = `${page}&login=error&code=sso_denied&ref=K7-2&handoff=h`;
    expect(readArrival(address)).to.deep.equal({
      type: 'sso-failure',
      handoff: 'h',
      problem: { code: 'sso_denied', reference: 'K7-2' },
    });
  });

  it('takes a return that nobody could have made for an invalid one', () => {
    for (const query of [
      'login=ok',
      'login=yes&handoff=h',
      'login=',
      'login=error',
      'login=error&code=<b>',
      `login=ok&handoff=${'h'.repeat(201)}`,
    ]) {
      expect(readArrival(`${page}&${query}`), query).to.deep.equal({
        type: 'sso-failure',
        problem: { code: 'sso_state_invalid' },
      });
    }
  });

  it('reads an activation from the fragment only', () => {
    expect(readArrival(`${page}#activation=t0-k_en`)).to.deep.equal({
      type: 'activation',
      token: 't0-k_en',
    });
    expect(readArrival(`${page}&activation=t`)).to.equal(null);
    expect(readArrival(`${page}#activation=<b>`)).to.equal(null);
  });

  it('believes no SAML, token or user in the address', () => {
    expect(readArrival(`${page}&SAMLResponse=x&user=ada&id_token=y`)).to.equal(null);
  });
});

describe('withoutArrival', () => {
  it('keeps the rest of the address to the letter', () => {
    expect(withoutArrival(`${page}&login=ok&handoff=h%2B#top`)).to.equal(`${page}#top`);
    expect(withoutArrival(`${page}&login=error&code=a&ref=b&handoff=c`)).to.equal(page);
    expect(withoutArrival(`${page}#activation=t`)).to.equal(page);
  });

  it('leaves the same names alone in an address of the host', () => {
    const own = 'https://portal.example/?code=1&ref=2';
    expect(withoutArrival(own)).to.equal(own);
  });
});
