import * as z from 'zod/mini';
import type { Deed, LogEntry } from './entry.ts';
import { codeLine, literal } from './literal.ts';
import { scriptOf } from './script-of-run.ts';

const step = z.object({ step: z.string() });
const problem = z.object({ code: z.string() });
const length = z.optional(z.object({ minLength: z.number() }));
const withRules = z.object({ pinPolicy: length, rules: length });

/** Attributes of the element that a test takes over from the stage. */
const attributes = ['mode', 'redirect', 'identifier-types', 'surface', 'guest', 'remember'];

/**
 * A run as a test for web-test-runner: what was done, what the backend answered, and what the element told its
 * page. Answers are played again in their order, so that any secret is as good as the one that nobody wrote down.
 */
export function copyAsTest(run: readonly LogEntry[]): string {
  const told = run.flatMap(sayEvent);
  const page = run.find(({ kind }) => kind === 'page');
  const query = new URLSearchParams(page?.kind === 'page' ? page.search : '');
  const language = query.get('lang');
  const given = attributes.filter((name) => query.get(name));
  const tag = [
    'login-widget',
    ...(language ? [`lang="${language}"`] : []),
    // In a frame the element takes another window by itself.
    ...(told.includes('login-redirect popup') && !query.get('redirect')
      ? ['redirect="popup"']
      : []),
    ...given.map((name) =>
      query.get(name) === 'on' ? name : `${name}="${query.get(name) ?? ''}"`,
    ),
  ].join(' ');
  const arrival = page?.kind === 'page' ? arrivalOf(page.arrival) : '';
  const deeds = deedsOf(run);
  const driven = deeds.some((line) => line.includes('driver.'));
  const pages = `elementDriver(element, { timeout: 8_000 })`;
  return `import { expect, fixture, html } from '@open-wc/testing';
import 'login-widget';
import type { LoginWidget } from 'login-widget/element';
${language ? `import 'login-widget/locales/${language.toLowerCase()}';\n` : ''}import { elementDriver, LoginPage, refusal, ScriptedBackend } from 'login-widget/testing';

/** Answers one after the other, whatever is asked. */
const inTurn = <Answer>(...answers: Answer[]) => {
  return () => answers.shift() ?? refusal('unavailable');
};

it(${literal(titleOf(run))}, async () => {
  const backend = new ScriptedBackend(${scriptOf(run)});
  const told: string[] = [];
  addEventListener('login-step', ({ detail }) => told.push(\`login-step \${detail.step}\`));
  addEventListener('login-error', ({ detail }) => told.push(\`login-error \${detail.code}\`));
  addEventListener('login-success', ({ detail }) => told.push(\`login-success \${detail.method}\`));
  addEventListener('login-redirect', (event) => {
    event.preventDefault();
    told.push(\`login-redirect \${event.detail.target}\`);
  });
${arrival ? `  history.replaceState(null, '', ${literal(arrival)});\n` : ''}
  const element = await fixture<LoginWidget>(
    html\`<${tag} .client=\${backend}></login-widget>\`,
  );
${driven ? `  const driver = ${pages};\n` : ''}  const login = new LoginPage(${driven ? 'driver' : pages});
${deeds.map(codeLine).join('\n')}
  expect(told).to.deep.equal(${literal(told, 2)});
});
`;
}

/** Deeds, each with where it led before the next one. */
function deedsOf(run: readonly LogEntry[]): readonly string[] {
  const lines: string[] = [];
  let last: string | undefined;
  const settle = () => {
    if (last !== undefined) lines.push(`await login.reach(${literal(last)});`);
    last = undefined;
  };
  run.forEach((entry, index) => {
    if (entry.kind === 'event' && entry.name === 'login-step') {
      last = step.safeParse(entry.detail).data?.step;
    }
    if (entry.kind === 'event' && entry.name === 'login-error') {
      // Where somebody has to wait, the step itself tells it.
      const waits = last === 'locked';
      settle();
      if (!waits) lines.push('await login.fails();');
    }
    if (entry.kind !== 'deed') return;
    settle();
    const follows = run.slice(index + 1).findIndex(({ kind }) => kind === 'deed');
    const until = follows < 0 ? run.length : index + 1 + follows;
    lines.push(...sayDeed(entry.deed, run.slice(index + 1, until), run));
  });
  settle();
  return lines;
}

function sayDeed(
  deed: Deed,
  outcome: readonly LogEntry[],
  run: readonly LogEntry[],
): readonly string[] {
  switch (deed.do) {
    case 'identify': {
      const extension = deed.extension === undefined ? '' : `, ${literal(deed.extension)}`;
      return [`await login.identify(${literal(deed.identifier)}${extension});`];
    }
    case 'secret':
      return [`await login.enterSecret(${literal(standIn(deed, outcome, run))});`];
    case 'new-pin':
      return [`await login.activate(${literal(standIn(deed, outcome, run))});`];
    case 'answers':
      return [
        ...deed.questions.flatMap((question, index) => {
          const field = `[data-part=field]:nth-of-type(${String(2 * index + 1)})`;
          const answer = deed.typed[index] ? 'something' : '';
          return [
            `await driver.choose(${literal(`${field} select`)}, ${literal(question)});`,
            `await driver.fill(${literal(`${field} + [data-part=field] input`)}, ${literal(answer)});`,
          ];
        }),
        'await login.submit();',
      ];
    case 'press':
      if (deed.part === 'reveal') return ['await login.reveal();'];
      if (deed.part === 'submit') return ['await login.submit();'];
      return [`await login.press(${literal(deed.label)});`];
  }
}

/** What a refusal needs that the element makes by itself, before it asks the backend. */
const refusedAtOnce: Readonly<Record<string, string>> = {
  pin_not_digits: 'abcd',
  password_policy: '1',
  pin_policy: '1',
};

/** In the place of a secret that nobody wrote down: one that comes to the same. */
function standIn(
  { typed }: Deed & { typed: boolean },
  outcome: readonly LogEntry[],
  run: readonly LogEntry[],
): string {
  if (!typed) return '';
  const [first] = outcome.flatMap((entry) => {
    if (entry.kind === 'call') return [''];
    if (entry.kind !== 'event' || entry.name !== 'login-error') return [];
    return problem.safeParse(entry.detail).data?.code ?? '';
  });
  return refusedAtOnce[first ?? ''] ?? '1'.repeat(shortest(run));
}

/** Characters of the shortest secret that the rules of a run allow. */
function shortest(run: readonly LogEntry[]): number {
  const rules = run.flatMap((entry) =>
    entry.kind === 'call' ? [withRules.safeParse(entry.answer).data] : [],
  );
  const found = rules.map((each) => (each?.pinPolicy ?? each?.rules)?.minLength);
  return Math.max(4, ...found.filter((each) => each !== undefined));
}

function sayEvent(entry: LogEntry): readonly string[] {
  if (entry.kind !== 'event') return [];
  const detail = z.record(z.string(), z.unknown()).safeParse(entry.detail).data ?? {};
  const told: Readonly<Record<string, unknown>> = {
    'login-step': detail['step'],
    'login-error': detail['code'],
    'login-redirect': detail['target'],
    'login-success': detail['method'],
  };
  const said = told[entry.name];
  return typeof said === 'string' ? [`${entry.name} ${said}`] : [];
}

/** What the address brought along, with something in the place of what was masked. */
function arrivalOf(arrival: string): string {
  const url = URL.parse(arrival, location.origin);
  if (!url || arrival === '') return '';
  if (url.hash) return '#activation=a-link';
  const kept = ['login', 'code', 'ref'].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  const handoff = url.searchParams.has('handoff') ? [['handoff', 'h-1'] as [string, string]] : [];
  return `?${new URLSearchParams([...kept, ...handoff]).toString()}`;
}

function titleOf(run: readonly LogEntry[]): string {
  const who = run.find((entry) => entry.kind === 'deed' && entry.deed.do === 'identify');
  const end = run
    .flatMap(sayEvent)
    .filter((said) => said.startsWith('login-step'))
    .at(-1);
  const name =
    who?.kind === 'deed' && who.deed.do === 'identify' ? who.deed.identifier : 'somebody';
  return `${name || 'nobody'} comes to ${end?.replace('login-step ', '') ?? 'identify'}`;
}
