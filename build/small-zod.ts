/**
 * What `src/` uses of `zod/mini`, in a tenth of the bytes: it stands in for it where a page waits for the script
 * (`vite.config.ts`). It says yes and no to the same values and gives the same data, but not what was wrong.
 * `test/package/small-zod.test.ts` holds it against `zod/mini`. Safe for untrusted input, like it.
 */

/** Stands for a member that is not there; no value of a caller is it. */
const ABSENT = Symbol();

/** @throws TypeError when the value does not parse. */
type Read = (value: unknown) => unknown;
type Check = (value: never) => boolean;

class Schema {
  readonly parse: Read;

  constructor(parse: Read) {
    this.parse = parse;
  }

  check(...checks: Check[]): Schema {
    return new Schema((value) => {
      const data = this.parse(value);
      demand(checks.every((holds) => holds(data as never)));
      return data;
    });
  }

  safeParse(value: unknown): { success: boolean; data?: unknown } {
    try {
      return { success: true, data: this.parse(value) };
    } catch {
      return { success: false };
    }
  }
}

function demand(holds: boolean): void {
  if (!holds) throw new TypeError('invalid');
}

const where = (holds: (value: unknown) => boolean) =>
  new Schema((value) => {
    demand(holds(value));
    return value;
  });
export const unknown = () => where((value) => value !== ABSENT);
export const string = () => where((value) => typeof value === 'string');
export const number = () => where(Number.isFinite);
export const boolean = () => where((value) => typeof value === 'boolean');
export const literal = (only: unknown) => where((value) => value === only);
const oneOf = (values: readonly unknown[]) => where((value) => values.includes(value));
export const optional = ({ parse }: Schema) =>
  new Schema((value) => (value === undefined || value === ABSENT ? value : parse(value)));
export const nullable = ({ parse }: Schema) =>
  new Schema((value) => (value === null ? value : parse(value)));

export const array = ({ parse }: Schema) =>
  new Schema((value) => {
    demand(Array.isArray(value));
    return Array.from(value as unknown[], (each) => parse(each));
  });

/** Members that the shape does not have are left out. */
export const object = (shape: Readonly<Record<string, Schema>>) =>
  new Schema((value) => {
    demand(typeof value === 'object' && !!value && !Array.isArray(value));
    const given = value as Readonly<Record<string, unknown>>;
    const read = Object.entries(shape).map(
      ([name, schema]) => [name, schema.parse(name in given ? given[name] : ABSENT)] as const,
    );
    return Object.fromEntries(read.filter(([, data]) => data !== ABSENT));
  });

/** The first that takes the value. */
export const union = (schemas: readonly Schema[]) =>
  new Schema((value) => {
    const found = schemas.map((schema) => schema.safeParse(value)).find(({ success }) => success);
    demand(!!found);
    return found?.data;
  });

export const minLength =
  (least: number) =>
  ({ length }: ArrayLike<unknown>) =>
    length >= least;
export const maxLength =
  (most: number) =>
  ({ length }: ArrayLike<unknown>) =>
    length <= most;
export const minimum = (least: number) => (value: number) => value >= least;
export const maximum = (most: number) => (value: number) => value <= most;
export const regex = (pattern: RegExp) => (value: string) => pattern.test(value);

export { oneOf as enum };
