/** Text as markup. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Every second piece between backticks is code. */
export function withCode(text: string): string {
  return text
    .split('`')
    .map((piece, index) =>
      index % 2 === 1 ? `<code translate="no">${escape(piece)}</code>` : escape(piece),
    )
    .join('');
}

/** A table of the reference. Text between backticks is code. */
export interface ReferenceTable {
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** Fragment that the name of a row leads to; none by default. */
  readonly linked?: (row: number) => string | undefined;
}

/**
 * On a narrow screen its rows become blocks; the roles keep it a table for a screen reader all the same.
 *
 * @param name What the table is about.
 */
export function tableMarkup({ columns, rows, linked }: ReferenceTable, name: string): string {
  const head = columns.map((column) => `<th scope="col" role="columnheader">${column}</th>`);
  const body = rows.map((cells, row) => {
    const [first = '', ...others] = cells;
    const fragment = linked?.(row);
    const title = fragment ? `<a href="#${fragment}">${withCode(first)}</a>` : withCode(first);
    const rest = others.map(
      (text, index) =>
        `<td role="cell" data-column="${columns[index + 1] ?? ''}">${withCode(text)}</td>`,
    );
    return `<tr role="row"><th scope="row" role="rowheader">${title}</th>${rest.join('')}</tr>`;
  });
  return `<table class="reference" role="table" aria-label="${escape(name)}">
    <thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead>
    <tbody role="rowgroup">${body.join('\n')}</tbody>
  </table>`;
}

/** Code with a button that copies it, once the script has run. */
export function snippetMarkup(code: string, name: string): string {
  return `<figure class="snippet" data-name="${escape(name)}"><pre tabindex="0"><code>${escape(code)}</code></pre></figure>`;
}
