import { create } from '../shared/create.ts';
import type { ReferenceTable } from './reference/reference-table.ts';

/**
 * A table of the reference. On a narrow screen its rows become blocks; the roles keep it a table for a screen
 * reader all the same.
 *
 * @param name What the table is about.
 */
export function referenceTable({ columns, rows }: ReferenceTable, name: string): HTMLTableElement {
  const head = columns.map((column) =>
    create('th', { scope: 'col', role: 'columnheader' }, column),
  );
  const body = rows.map((cells) => create('tr', { role: 'row' }, ...cells.map(cell)));
  return create(
    'table',
    { class: 'reference', role: 'table', 'aria-label': name },
    create('thead', { role: 'rowgroup' }, create('tr', { role: 'row' }, ...head)),
    create('tbody', { role: 'rowgroup' }, ...body),
  );

  function cell(text: string, column: number): HTMLTableCellElement {
    if (column === 0) return create('th', { scope: 'row', role: 'rowheader' }, ...withCode(text));
    return create('td', { role: 'cell', 'data-column': columns[column] ?? '' }, ...withCode(text));
  }
}

/** Every second piece between backticks is code. */
function withCode(text: string): readonly (Node | string)[] {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? create('code', { translate: 'no' }, piece) : piece));
}
