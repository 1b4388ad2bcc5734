/** What stands in for zod/mini in the scripts for pages judges as zod/mini does. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import * as standIn from '../../build/small-zod.ts';
import { root } from './package-file.ts';

type Zod = typeof z;
type Schema = z.ZodMiniType;
const small = standIn as unknown as Zod;

/** A schema, by whichever library makes it, and values that it takes or nearly takes. */
interface Sample {
  readonly make: (z: Zod) => Schema;
  readonly values: fc.Arbitrary<unknown>;
}

const short = fc.string({ maxLength: 6 });
const few = fc.integer({ min: 0, max: 5 });
const junk = fc.oneof(short, few, fc.anything({ withNullPrototype: true, withSparseArray: true }));
const near = (values: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: junk });
const sample = (make: Sample['make'], values: fc.Arbitrary<unknown>): Sample => ({
  make,
  values: near(values),
});

const plain: fc.Arbitrary<Sample> = fc.oneof(
  few.map((n) => sample((z) => z.string().check(z.minLength(n), z.maxLength(n + 2)), short)),
  few.map((n) => sample((z) => z.number().check(z.minimum(n), z.maximum(n + 2)), fc.double())),
  fc.constant(
    sample(
      (z) => z.string().check(z.regex(/^[a-c]{1,3}$/)),
      fc.string({ unit: fc.constantFrom('a', 'b', 'd') }),
    ),
  ),
  fc.constant(sample((z) => z.string(), short)),
  fc.constant(sample((z) => z.boolean(), fc.boolean())),
  fc.constant(
    sample((z) => z.number(), fc.oneof(fc.integer(), fc.constantFrom(NaN, Infinity, -0))),
  ),
  fc.constant(sample((z) => z.unknown(), junk)),
  short.map((text) => sample((z) => z.literal(text), fc.oneof(fc.constant(text), short))),
  fc.constant(sample((z) => z.enum(['one', 'other']), fc.constantFrom('one', 'other', 'none'))),
);

const schemas = fc.letrec<{ schema: Sample; object: Sample; nested: Sample }>((tie) => ({
  schema: fc.oneof({ maxDepth: 4, withCrossShrink: true }, plain, tie('nested')),
  nested: fc.oneof(
    tie('object'),
    tie('schema').map(({ make, values }) =>
      sample((z) => z.optional(make(z)), fc.option(values, { nil: undefined })),
    ),
    tie('schema').map(({ make, values }) => sample((z) => z.nullable(make(z)), fc.option(values))),
    fc
      .tuple(tie('schema'), few)
      .map(([{ make, values }, n]) =>
        sample(
          (z) => z.array(make(z)).check(z.minLength(n - 2), z.maxLength(n)),
          fc.array(values, { maxLength: 6 }),
        ),
      ),
    fc
      .array(tie('schema'), { minLength: 1, maxLength: 3 })
      .map((all) =>
        sample(
          (z) => z.union(all.map(({ make }) => make(z))),
          fc.oneof(...all.map(({ values }) => values)),
        ),
      ),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema')).map((shape) => {
    const names = Object.keys(shape);
    const values = Object.fromEntries(names.map((name) => [name, shape[name]?.values ?? junk]));
    const make = (z: Zod) =>
      z.object(
        Object.fromEntries(names.map((name) => [name, shape[name]?.make(z) ?? z.unknown()])),
      );
    const full = fc.record({ ...values, more: junk });
    return sample(make, fc.oneof(full, fc.record({ ...values, more: junk }, { requiredKeys: [] })));
  }),
}));

test('whatever the schema and the value, both say the same and give the same data', () => {
  let taken = 0;
  let refused = 0;
  const pairs = schemas.schema.chain(({ make, values }) => fc.tuple(fc.constant(make), values));
  fc.assert(
    fc.property(pairs, ([make, value]) => {
      const expected = make(z).safeParse(value);
      const actual = make(small).safeParse(value);
      assert.equal(actual.success, expected.success);
      if (expected.success) assert.deepEqual(actual.data, expected.data);
      if (expected.success) taken += 1;
      else refused += 1;
    }),
    { numRuns: 20_000 },
  );
  assert.ok(taken > 2_000 && refused > 2_000, `${String(taken)} taken, ${String(refused)} refused`);
});

test('what does not parse is thrown', () => {
  assert.throws(() => small.string().parse(1), TypeError);
  assert.equal(small.string().parse('1'), '1');
});

test('it has all that the scripts use', () => {
  const used = new Set<string>();
  for (const path of readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })) {
    // OpenID Connect has no script of its own.
    if (!path.endsWith('.ts') || path.startsWith('oidc')) continue;
    const code = readFileSync(`${root}src/${path}`, 'utf8');
    if (!code.includes("'zod/mini'")) continue;
    for (const [, name = ''] of code.matchAll(/\bz\.([a-z]\w*)\(/g)) used.add(name);
  }
  assert.ok(used.size > 10);
  assert.deepEqual(
    [...used].filter((name) => !(name in small)),
    [],
  );
});
