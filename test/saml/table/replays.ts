/** The same thing twice, or brought by another: one sign-in, one browser, one answer. */
import { Browser } from '../support/browser.ts';
import { receive } from '../support/mock-identity-provider.ts';
import { sign, writeResponse } from '../support/saml-response.ts';
import type { Bench } from './bench.ts';
import { invalid, mismatch, nobodys, ok } from './row.ts';
import type { Rows } from './row.ts';

const ada = 'ada@acme.example';
const isCallback = ({ pathname }: URL) => pathname === '/login/v1/sso/callback';

export const replays: Rows = {
  'a response is brought twice': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      return [await bench.bring(browser, form), await bench.bring(browser, form)].join(', ');
    },
    expected: `${ok}, ${nobodys}`,
    logged: 'nobody waits for',
  },
  'a response is brought twice at the same time': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const both = [bench.bring(browser, form), bench.bring(browser, form)];
      return (await Promise.all(both)).sort().join(', ');
    },
    expected: `${ok}, ${nobodys}`,
  },
  'nothing: a response is brought to another process on the same store': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      return bench.bring(browser, form, bench.twin);
    },
    expected: ok,
  },
  'a response is brought to another process again': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const first = await bench.bring(browser, form);
      return [first, await bench.bring(browser, form, bench.twin)].join(', ');
    },
    expected: `${ok}, ${nobodys}`,
    logged: 'nobody waits for',
  },
  'a response is brought to two processes at the same time': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const both = [bench.bring(browser, form), bench.bring(browser, form, bench.twin)];
      return (await Promise.all(both)).sort().join(', ');
    },
    expected: `${ok}, ${nobodys}`,
  },
  'a refused response is put right and brought again': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const bad = { ...form, SAMLResponse: 'PGEvPg==' };
      return [await bench.bring(browser, bad), await bench.bring(browser, form)].join(', ');
    },
    expected: `${invalid}, ${nobodys}`,
  },
  'a response of an older sign-in': older((xml) => xml),
  'a response of an older sign-in, its InResponseTo taken out': older((xml) =>
    xml.replace(/ InResponseTo="[^"]*"/, ''),
  ),
  'a response of an older sign-in, its InResponseTo changed': older((xml, id) =>
    xml.replace(/ InResponseTo="[^"]*"/, ` InResponseTo="${id}"`),
  ),
  'a response of an older sign-in, every InResponseTo changed': older((xml, id, old) =>
    xml.replaceAll(old, id),
  ),
  'a response of an older sign-in, unsigned, its InResponseTo changed': older(
    (xml, id) => xml.replace(/ InResponseTo="[^"]*"/, ` InResponseTo="${id}"`),
    false,
  ),
  'with the relay state of another sign-in': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const { relayState } = await bench.arrive(new Browser());
      return bench.bring(browser, { ...form, RelayState: relayState });
    },
    expected: nobodys,
    logged: 'came back to another browser',
  },
  'with the relay state of another sign-in of this browser': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const { relayState } = await bench.arrive(browser);
      return bench.bring(browser, { ...form, RelayState: relayState });
    },
    expected: invalid,
    logged: 'the response answers another request',
  },
  'brought by a browser without cookies': {
    story: async (bench) => bench.bring(new Browser(), (await answered(bench)).form),
    expected: nobodys,
    logged: 'came back to another browser',
  },
  'brought by another browser that is signing in too': {
    story: async (bench) => {
      const { form } = await answered(bench);
      const victim = new Browser();
      await bench.arrive(victim);
      return bench.bring(victim, form);
    },
    expected: nobodys,
    logged: 'came back to another browser',
  },
  'the callback is opened twice': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const { url } = await browser.open(
        `${bench.server.url}/broker/saml/acs`,
        { form },
        isCallback,
      );
      const outcomes = [await bench.outcome(await browser.open(url))];
      return [...outcomes, await bench.outcome(await browser.open(url))].join(', ');
    },
    expected: `${ok}, ${nobodys}`,
    logged: 'no such sign-in in this browser',
  },
  'the callback is opened by another browser': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const { url } = await browser.open(
        `${bench.server.url}/broker/saml/acs`,
        { form },
        isCallback,
      );
      const stolen = await bench.outcome(await new Browser().open(url));
      return [stolen, await bench.outcome(await browser.open(url))].join(', ');
    },
    expected: `${nobodys}, ${ok}`,
  },
  'the code of another sign-in, with the own state': {
    story: async (bench) => {
      const [mine, other] = [await answered(bench), await answered(bench)];
      const acs = `${bench.server.url}/broker/saml/acs`;
      const { url } = await mine.browser.open(acs, { form: mine.form }, isCallback);
      const foreign = await other.browser.open(acs, { form: other.form }, isCallback);
      url.searchParams.set('code', foreign.url.searchParams.get('code') ?? '');
      return bench.outcome(await mine.browser.open(url));
    },
    expected: invalid,
  },
  'a code that is made up': {
    story: async (bench) => {
      const { browser, form } = await answered(bench);
      const { url } = await browser.open(
        `${bench.server.url}/broker/saml/acs`,
        { form },
        isCallback,
      );
      url.searchParams.set('code', 'made-up');
      return bench.outcome(await browser.open(url));
    },
    expected: invalid,
  },
  'the identity provider of another organisation answers': {
    story: async (bench) => {
      const browser = new Browser();
      const request = await bench.arrive(browser);
      return bench.bring(browser, bench.encode(bench.globex.respond(request, ada), request));
    },
    expected: invalid,
    logged: 'the issuer of the response',
  },
  'the identity provider of another organisation answers in the name of ours': {
    story: async (bench) => {
      const browser = new Browser();
      const request = await bench.arrive(browser);
      const xml = sign(writeResponse(bench.acme.statement(request, ada)), bench.globex.signing());
      return bench.bring(browser, bench.encode(xml, request));
    },
    expected: invalid,
    logged: 'Invalid document signature',
  },
  'the browser chooses the identity provider of another organisation': {
    story: async (bench) => {
      const browser = new Browser();
      const { url } = await chooses(bench, browser, bench.globex.connection.id);
      const request = receive(url);
      return bench.bring(browser, bench.encode(bench.globex.respond(request, ada), request));
    },
    expected: mismatch,
    logged: 'vouched for an account of',
  },
  'the browser chooses an identity provider that nobody knows': {
    story: async (bench) => bench.outcome(await chooses(bench, new Browser(), 'nobody')),
    expected: invalid,
    logged: 'no connection of that name',
  },
};

/** Ada's browser at the moment before it brings a right response. */
async function answered(bench: Bench) {
  const browser = new Browser();
  const request = await bench.arrive(browser);
  return { browser, request, form: bench.encode(bench.acme.respond(request, ada), request) };
}

/** A response that was right once, brought into a new sign-in. */
function older(rewrite: (xml: string, id: string, old: string) => string, response = true) {
  return {
    story: async (bench: Bench) => {
      const old = await bench.arrive(new Browser());
      const statement = writeResponse(bench.acme.statement(old, ada));
      const xml = sign(statement, { ...bench.acme.signing(), response });
      const browser = new Browser();
      const request = await bench.arrive(browser);
      return bench.bring(browser, bench.encode(rewrite(xml, request.id, old.id), request));
    },
    expected: invalid,
  };
}

/** Ada begins, but with another hint to the broker. */
async function chooses(bench: Bench, browser: Browser, hint: string) {
  const begin = await bench.server.flow(browser, 'id-of-ada');
  const { url } = await browser.open(begin, {}, ({ pathname }) => pathname === '/broker/auth');
  url.searchParams.set('idp_hint', hint);
  return browser.open(url, {}, ({ pathname }) => pathname === '/sso');
}
