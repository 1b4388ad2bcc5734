/**
 * What `src/` uses of `zod/mini`, in a tenth of the bytes: it stands in for it where a page waits for the script
 * (`vite.config.ts`). It says yes and no to the same values and gives the same data, but not what was wrong.
 * `test/package/small-zod.test.ts` holds it against `zod/mini`. Safe for untrusted input, like it.
 */

/** Stands for what does not parse; like the next, no value of a caller is it. */
const REFUSED = Symbol();
/** Stands for a member that is not there. */
const ABSENT = Symbol();

type Read = (value: unknown) => unknown;
type Check = (value: never) => boolean;

class Schema {
  readonly read: Read;

  constructor(read: Read) {
    this.read = read;
  }

  check(...checks: Check[]): Schema {
    return new Schema((value) => {
      const data = this.read(value);
      return data !== REFUSED && checks.every((holds) => holds(data as never)) ? data : REFUSED;
    });
  }

  safeParse(value: unknown): { success: boolean; data?: unknown } {
    const data = this.read(value);
    return data === REFUSED ? { success: false } : { success: true, data };
  }

  /** @throws TypeError when the value does not parse. */
  parse(value: unknown): unknown {
    const { success, data } = this.safeParse(value);
    if (!success) throw new TypeError('invalid');
    return data;
  }
}

const where = (holds: (value: unknown) => boolean) =>
  new Schema((value) => (holds(value) ? value : REFUSED));
export const unknown = () => where((value) => value !== ABSENT);
export const string = () => where((value) => typeof value === 'string');
export const number = () => where(Number.isFinite);
export const boolean = () => where((value) => typeof value === 'boolean');
export const literal = (only: unknown) => where((value) => value === only);
const oneOf = (values: readonly unknown[]) => where((value) => values.includes(value));
export const optional = ({ read }: Schema) =>
  new Schema((value) => (value === undefined || value === ABSENT ? value : read(value)));
export const nullable = ({ read }: Schema) =>
  new Schema((value) => (value === null ? value : read(value)));

export const array = (element: Schema) =>
  new Schema((value) => {
    if (!Array.isArray(value)) return REFUSED;
    const read = Array.from(value, element.read);
    return read.includes(REFUSED) ? REFUSED : read;
  });

/** Members that the shape does not have are left out. */
export const object = (shape: Readonly<Record<string, Schema>>) =>
  new Schema((value) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return REFUSED;
    const read = Object.entries(shape).map(([name, schema]) => {
      const member = name in value ? (value as Record<string, unknown>)[name] : ABSENT;
      return [name, schema.read(member)] as const;
    });
    if (read.some(([, data]) => data === REFUSED)) return REFUSED;
    return Object.fromEntries(read.filter(([, data]) => data !== ABSENT));
  });

/** The first that takes the value. */
export const union = (schemas: readonly Schema[]) =>
  new Schema((value) => {
    for (const { read } of schemas) {
      const data = read(value);
      if (data !== REFUSED) return data;
    }
    return REFUSED;
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
