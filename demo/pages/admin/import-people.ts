import { create } from '../shared/create.ts';
import { setFieldProblem } from '../shared/field-problem.ts';
import { find } from '../shared/find.ts';
import { act, telling } from './act.ts';
import { call } from './call.ts';
import { importResult } from './shapes.ts';
import type { ImportResult } from './shapes.ts';

const form = find('#import-form', HTMLFormElement);
const csv = find('#csv', HTMLTextAreaElement);
const file = find('#csv-file', HTMLInputElement);
const results = find('#import-results', HTMLElement);
const add = find('#import-add', HTMLButtonElement);
const heading = find('#import-heading', HTMLElement);

/**
 * People from a file: first told row by row, then added.
 *
 * @param refresh Shows the page's data anew.
 */
export function initImport(refresh: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.hidden = true;
    const tell = (problem: string | null) => {
      setFieldProblem(csv, problem);
    };
    void act(find('#import-check', HTMLButtonElement), tell, async () => {
      show(await call('people/import', importResult, { csv: csv.value, commit: false }));
      heading.focus();
    });
  });
  csv.addEventListener('input', () => {
    // What was checked is not what stands there any more.
    results.hidden = true;
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    void chosen?.text().then((text) => {
      csv.value = text;
      results.hidden = true;
      setFieldProblem(csv, null);
    });
  });
  add.addEventListener('click', () => {
    void act(add, telling(find('#import-problem', HTMLElement)), async () => {
      const done = await call('people/import', importResult, { csv: csv.value, commit: true });
      show(done);
      heading.textContent = `${people(done.added)} added. Each gets an activation mail.`;
      add.hidden = true;
      heading.focus();
      await refresh();
    });
  });
}

function show({ rows, good }: ImportResult): void {
  const bad = rows.length - good;
  heading.textContent = `${people(good)} can be added${bad > 0 ? `, ${String(bad)} cannot` : ''}`;
  add.textContent = `Add ${people(good)}`;
  add.hidden = good === 0;
  const items = rows.map(({ line, name, problems }) =>
    create(
      'li',
      { class: problems.length > 0 ? 'row bad' : 'row' },
      create('span', { class: 'quiet' }, `Line ${String(line)}`),
      create('b', {}, name || '(no name)'),
      create('span', {}, problems.join(' ') || 'New'),
    ),
  );
  find('#import-rows', HTMLOListElement).replaceChildren(...items);
  results.hidden = false;
}

const people = (count: number) => (count === 1 ? '1 person' : `${String(count)} people`);
