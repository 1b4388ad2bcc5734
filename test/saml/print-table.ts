/** Prints the table of SAML cases, each played against a server that really listens. */
import { Bench } from './table/bench.ts';
import { judge, play } from './table/play.ts';
import type { Fault } from './table/play.ts';
import { table } from './table/table.ts';

const bench = await Bench.start();
const faults: Fault[] = [];
const print = (name: string, what: string, expected: string, got: string, fault = '') =>
  console.log(
    [name.padEnd(13), what.padEnd(76), expected.padEnd(26), got.padEnd(26), fault]
      .join('  ')
      .trimEnd(),
  );

print('case', 'what is wrong', 'expected', 'got');
let cases = 0;
for (const [about, rows] of Object.entries(table)) {
  for (const [index, [what, row]] of Object.entries(rows).entries()) {
    const result = await play(bench, row);
    const fault = judge(row, result);
    cases += 1;
    if (fault) faults.push(fault);
    const name = `${about} ${String(index + 1)}`;
    print(name, what, row.expected, result.got, fault ? `← ${fault}: ${result.log}` : '');
  }
}
await bench.close();

const count = (fault: Fault) => faults.filter((each) => each === fault).length;
const accepts = count('wrong accept');
const refusals = count('wrong refusal');
const others = faults.length - accepts - refusals;
console.log(
  `\n${String(cases)} cases, ${String(accepts)} wrong accepts, ${String(refusals)} wrong refusals` +
    (others > 0 ? `, ${String(others)} wrong codes or reasons` : ''),
);
process.exitCode = faults.length > 0 ? 1 : 0;
