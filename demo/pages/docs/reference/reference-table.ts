/** One table of the reference. Text between backticks is code. */
export interface ReferenceTable {
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}
