import * as z from 'zod/mini';
import { deedsOf } from './deeds-of-run.ts';
import type { LogEntry } from './entry.ts';
import { codeLine, literal } from './literal.ts';
import { scriptOf } from './script-of-run.ts';

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
