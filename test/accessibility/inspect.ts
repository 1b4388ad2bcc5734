import type { Tab } from '../support/browser-suite-tab.ts';

/** Findings by the id of the rule that they break; see rules.ts. */
export type Findings = Readonly<Record<(typeof inspected)[number], readonly string[]>>;
export const inspected = [
  'A-02',
  'A-03',
  'A-04',
  'A-06',
  'A-10',
  'A-13',
  'A-15',
  'A-22',
  'A-23',
  'A-27',
  'A-28',
  'A-29',
] as const;

/** Something that can be pressed or filled, and its size in CSS px. */
export interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What axe can't or doesn't see: looked for in the element as it is now. */
export function inspect(tab: Tab): Promise<{ findings: Findings; targets: readonly Target[] }> {
  return tab.run(inPage, inspected);
}

function inPage(rules: typeof inspected) {
  const findings = Object.fromEntries(rules.map((rule) => [rule, [] as string[]])) as Record<
    (typeof inspected)[number],
    string[]
  >;
  const expect = (rule: (typeof inspected)[number], holds: boolean, complaint: string) => {
    if (!holds) findings[rule].push(complaint);
  };
  const widget = document.querySelector('login-widget');
  const root = widget?.querySelector<HTMLElement>('[data-login-widget]');
  const shadow = widget?.shadowRoot;
  const frame = shadow?.querySelector<HTMLElement>('[part=frame]');
  if (!widget || !shadow || !root || !frame) throw new Error('There is no element.');
  const all = <E extends HTMLElement>(css: string) => [...root.querySelectorAll<E>(css)];
  const shown = (element: Element) =>
    element.checkVisibility() && !element.closest('[aria-hidden=true]');
  const short = (element: Element) => element.outerHTML.slice(0, 90);
  const fields = all<HTMLInputElement>('input, select').filter(shown);
  const [alert] = all('[role=alert]');

  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for']) {
      for (const id of element.getAttribute(name)?.split(' ') ?? []) {
        const there = (root.getRootNode() as Document).getElementById(id);
        expect('A-02', there !== null, `${name}=${id} of ${short(element)} leads nowhere`);
      }
    }
    expect('A-02', (element as HTMLElement).tabIndex < 1, `${short(element)} jumps the queue`);
  }

  const tokens: Readonly<Record<string, string>> = {
    username: 'username',
    extension: 'tel-extension',
    password: 'current-password',
    'new-password': 'new-password',
    'new-pin': 'new-password',
    // No token stands for these; a manager must not fill a password in.
    answer: 'off',
    question: '',
    remember: '',
  };
  for (const field of fields) {
    const token = field.getAttribute('autocomplete') ?? '';
    expect('A-03', tokens[field.name] === token, `${short(field)}`);
    const label = field.labels?.[0];
    const visible = label !== undefined && shown(label) && label.textContent.trim() !== '';
    expect('A-04', visible && !field.placeholder, `${short(field)} has no label to see`);
  }

  const problem = alert?.textContent.trim() ?? '';
  const invalid = fields.filter(({ ariaInvalid }) => ariaInvalid === 'true');
  expect('A-06', problem !== '' || invalid.length === 0, 'a field is invalid without a problem');
  const [first] = fields;
  const described = first?.getAttribute('aria-describedby')?.split(' ') ?? [];
  const tied = !first || problem === '' || described[0] === alert?.id;
  expect('A-06', tied, `the problem does not come first in ${first ? short(first) : ''}`);

  for (const field of fields) {
    expect('A-13', !field.hasAttribute('maxlength'), `${short(field)} cuts what is pasted`);
    for (const type of ['paste', 'copy', 'cut', 'drop', 'contextmenu']) {
      const allowed = field.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      expect('A-13', allowed, `${short(field)} keeps people from ${type}`);
    }
  }

  const regions = all('[role=status], [role=alert]').map(({ role }) => role);
  const wanted = root.querySelector('form') ? 'alert, status' : 'status';
  expect('A-10', regions.sort().join(', ') === wanted, `regions: ${regions.join(', ')}`);
  const silent = all('[role=status], [role=alert], [aria-live]').filter((each) => !shown(each));
  expect('A-10', silent.length === 0, `${silent.map(short).join()} can't be heard`);

  if (alert && problem) {
    const mark = alert.firstElementChild;
    const { content = '' } = mark ? getComputedStyle(mark, '::before') : {};
    expect('A-22', content.includes('!'), 'a problem is told by its colour alone');
  }

  const landmarks = 'main, nav, header, footer, aside, section, [role=main], [role=region]';
  const headings = all('h1, h2, h3, h4, h5, h6, [role=heading]');
  expect('A-23', headings.length === 1, `${String(headings.length)} headings`);
  expect('A-23', !root.querySelector(landmarks), 'a landmark of its own');
  expect('A-23', !frame.querySelector(landmarks), 'a landmark in the frame');

  for (const button of all('button')) {
    const name = button.ariaLabel ?? button.textContent;
    expect('A-27', name.includes(button.textContent.trim()), `${short(button)} is called ${name}`);
  }

  const help = frame.querySelector('[part=support]');
  const after = help ? frame.compareDocumentPosition(help) : 0;
  expect('A-28', help !== null && after > 0, 'no way to help');
  const below = help && help.getBoundingClientRect().top >= root.getBoundingClientRect().bottom;
  expect('A-28', below === true, 'help is not behind the form');

  const { lang, dir } = document.documentElement;
  for (const part of [root, frame]) {
    expect('A-29', part.lang === lang, `lang=${part.lang} in a page of ${lang}`);
    expect('A-29', getComputedStyle(part).direction === dir, `${part.dir} in a page of ${dir}`);
  }

  const controls = [...fields, ...all('button').filter(shown), ...shadow.querySelectorAll('a')];
  const targets = controls.map((control) => {
    // A label is a part of the target where it has a box of its own to press.
    const labels = control.matches('[type=checkbox]') ? (control as HTMLInputElement).labels : null;
    const rects = [control, ...(labels ?? [])].map((box) => box.getBoundingClientRect());
    const [x, y] = [
      Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left)),
      Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top)),
    ];
    const name = control.getAttribute('data-part') ?? control.getAttribute('name') ?? 'support';
    return { name, width: Math.round(x * 10) / 10, height: Math.round(y * 10) / 10 };
  });
  for (const { name, width, height } of targets) {
    expect('A-15', width >= 24 && height >= 24, `${name}: ${String(width)} × ${String(height)}`);
  }
  return { findings, targets };
}
