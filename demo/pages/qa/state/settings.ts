import { brandSheets } from '../../brands/brand-sheets.ts';
import { problems } from '../../docs/reference/problems.ts';
import { hosts } from '../stage/hosts.ts';
import { steps } from '../recipes/steps.ts';
import { callPaths, problemStatus, ssoFailures, transportFaults } from './faults.ts';
import type { Setting } from './setting.ts';
import { choice, flag, integer, text } from './setting.ts';
import { themeTokens } from './theme-tokens.ts';

/** Options whose value is what they are called. */
const named = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, name]));

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const COLOUR = /^#[0-9A-Fa-f]{6}$/;

const faults = Object.fromEntries(
  callPaths.map((path) => [
    faultName(path),
    choice('faults', path, 'as it is', {
      ...transportFaults,
      ...named(...Object.keys(problemStatus)),
    }),
  ]),
);

const tokens = Object.fromEntries(
  themeTokens.map(({ name, setting, label, unit, most = 0, example }) => [
    setting ?? name,
    unit
      ? integer('theme', label, most, example)
      : { ...text('theme', label, COLOUR, 'a colour such as #3a4fd0', 7), example },
  ]),
);

/**
 * Everything that can be set, by its name in the address. The one place for it: the form, the check of what an
 * address says and the stage are made from this. An empty value is the default, and is left out of addresses.
 */
export const settings: Readonly<Record<string, Setting>> = {
  answers: choice(
    'answers',
    'Answers from',
    'the real server',
    { scripted: 'a script, no server' },
    'stage',
  ),
  identifier: text(
    'answers',
    'Person to fill in',
    /^.{1,254}$/u,
    'at most 254 characters',
    254,
    'stage',
  ),
  latency: integer('answers', 'Latency, ms', 60_000),
  sso: choice('answers', 'Single sign-on ends (script)', 'signed in', ssoFailures),
  clock: choice(
    'answers',
    'Clock',
    'as it is',
    { fast: 'ten times as fast', faster: 'sixty times as fast', still: 'stands still' },
    'stage',
  ),
  pause: flag('answers', 'Pause before redirects'),
  ...faults,
  step: choice('drive', 'Step', 'none', named(...Object.keys(steps)), 'stage'),
  problem: choice('drive', 'Problem', 'none', named(...Object.keys(problems)), 'stage'),
  host: choice('page', 'Host page', 'bare', labels(hosts), 'stage'),
  viewport: choice('page', 'Viewport', 'as wide as fits', {
    phone: 'phone, 360',
    tablet: 'tablet, 768',
    desktop: 'desktop, 1280',
    column: 'join column, 280',
  }),
  lang: text('page', 'Language', LANGUAGE, 'a language tag such as de or pt-BR', 35),
  dir: choice('page', 'Direction', 'of the language', {
    ltr: 'left to right',
    rtl: 'right to left',
  }),
  scheme: choice('page', 'Colour scheme of the page', 'of the system', named('light', 'dark')),
  motion: choice('page', 'Motion', 'of the system', { reduce: 'reduced' }),
  contrast: choice('page', 'Colours', 'of the system', { forced: 'forced' }),
  mode: choice('element', 'Mode', 'page', named('join')),
  redirect: choice('element', 'Redirect', 'page', named('popup')),
  theme: choice('element', 'Theme', 'auto', named('light', 'dark')),
  'identifier-types': choice(
    'element',
    'Identifier types',
    'all',
    named('email', 'phone', 'username', 'email phone'),
  ),
  surface: text('element', 'Surface', /^.{1,40}$/u, 'at most 40 characters', 40),
  guest: flag('element', 'Guests'),
  remember: flag('element', 'Remember'),
  disabled: flag('element', 'Disabled'),
  brand: choice('theme', 'Brand to begin with', 'none', named(...Object.keys(brandSheets))),
  ...tokens,
};

/** The name of the setting that lets a call go wrong. */
export function faultName(path: string): string {
  return `fault-${path.replace('/', '-')}`;
}

function labels(of: Readonly<Record<string, { readonly label: string }>>) {
  return Object.fromEntries(Object.entries(of).map(([name, { label }]) => [name, label]));
}
