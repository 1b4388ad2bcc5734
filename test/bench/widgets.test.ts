/** What `npm run bench` makes of its options and of what it measured. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import sharp from 'sharp';
import { allPeers } from './widgets/all-peers.ts';
import { root } from './widgets/folders.ts';
import { readOptions } from './widgets/options.ts';
import { colours, pictureOf } from './widgets/picture.ts';
import { inWords } from './widgets/progress.ts';
import type { Report } from './widgets/report.ts';
import { paragraphOf, tableOf } from './widgets/report.ts';
import { quantile, spread } from './widgets/statistics.ts';
import { parseTicks, stolenBetween } from './widgets/stolen-time.ts';
import type { Result } from './widgets/summarize.ts';
import { alternativeOf, replaceResult } from './widgets/write-readme.ts';

const ids = allPeers.map(({ id }) => id);
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test('median and quartiles lie between neighbours', () => {
  assert.deepEqual(spread([4, 1, 3, 2]), { q1: 1.75, median: 2.5, q3: 3.25 });
  assert.deepEqual(spread([10, 100, 1]), { q1: 5.5, median: 10, q3: 55 });
  assert.deepEqual(spread([7]), { q1: 7, median: 7, q3: 7 });
  assert.equal(spread([]), null);
  assert.ok(Number.isNaN(quantile([], 0.5)));
});

test('options that make no sense are refused in one sentence', () => {
  const wrong = [
    ['--runs=0'],
    ['--runs=101'],
    ['--runs=1.5'],
    ['--runs='],
    ['--modes=fast'],
    ['--modes='],
    ['--only=nobody'],
    ['--onyl=okta'],
    ['okta'],
    ['--write', '--only=okta'],
    ['--write', '--modes=both'],
  ];
  for (const args of wrong) {
    const refusal = { name: 'Refusal', message: /^[^\n]+\.$/ };
    assert.throws(() => readOptions(args, ids), refusal, args.join(' '));
  }
});

test('options have their defaults, and their usual order', () => {
  const { runs, modes, only, out, write } = readOptions([], ids);
  assert.deepEqual([runs, modes, only, write], [15, ['slow4g', 'both'], ids, false]);
  assert.match(out, /\.cache[\\/]bench[\\/]results\.json$/);
  assert.deepEqual(readOptions(['--only', 'okta, plain-html'], ids).only, ['plain-html', 'okta']);
});

function resultOf(id: string, usable: number, more: Partial<Result> = {}): Result {
  const time = { q1: usable - 5, median: usable, q3: usable + 5.4 };
  const times = { usable: time, settled: time, fcp: time, longTasks: time, next: null };
  return {
    id,
    label: id,
    kind: 'peer',
    version: '1.2.3',
    stubbed: '',
    failed: 0,
    scriptsAndStyles: { raw: 40_000, gzip: 13_000, brotli: 12_345 },
    requests: 3,
    scriptsAndStylesAtEnter: { raw: 0, gzip: 0, brotli: 0 },
    heap: 2_340_000,
    cls: 0.0123,
    elements: 20,
    asksPasswordAtOnce: false,
    blockedHosts: [],
    urls: [],
    modes: { slow4g: times, both: times },
    ...more,
  };
}

function reportOf(...results: Result[]): Report {
  const modes = ['slow4g', 'both'] as const;
  return {
    date: '2026-02-03T04:05:06.000Z',
    chromium: '150.0',
    cpus: 2,
    runs: 9,
    modes,
    disturbance: { repeated: 7, kept: 3 },
    results,
  };
}

test('the table goes from the fastest to the slowest, as multiples of plain HTML', () => {
  const slow = resultOf('slow', 1000, {
    scriptsAndStylesAtEnter: { raw: 9000, gzip: 3000, brotli: 2800 },
  });
  const failed = resultOf('failed', 1, { modes: {} });
  const floor = resultOf('plain-html', 400, { version: null });
  const [head = '', , ...rows] = tableOf(reportOf(slow, failed, floor)).split('\n');
  const columns = head.split('|').length;
  assert.ok([head, ...rows].every((row) => row.split('|').length === columns));
  assert.deepEqual(rows, [
    '| plain-html | – | 12.3 | 3 | 400 (395–405) | 1.00 | 400 (395–405) | 1.00 | 400 | 2.3 | 0.012 | – |',
    '| slow | 1.2.3 | 12.3 | 3 | 1000 (995–1005) | 2.50 | 1000 (995–1005) | 2.50 | 1000 | 2.3 | 0.012 | – (+2.8 kB) |',
    '| failed | 1.2.3 | 12.3 | 3 | failed | – | failed | – | – | 2.3 | 0.012 | – |',
  ]);
});

test('without plain HTML there are no multiples, and no mark of Markdown does anything', () => {
  const report = reportOf(resultOf('odd', 500, { label: 'a|b <i> *c*' }));
  const [, , row = ''] = tableOf(report).split('\n');
  assert.match(row, /^\| a\\\|b \\<i> \\\*c\\\* \| 1\.2\.3 /);
  assert.match(row, /\| 500 \(495–505\) \| – \|/);
});

test('the paragraph says when, where and how often', () => {
  const text = paragraphOf(reportOf(resultOf('a', 1)));
  for (const part of [
    '2026-02-03',
    'Chromium 150.0',
    '2 CPUs',
    '9 runs',
    'slow4g (',
    'both (',
    '(7 times); 3 such',
  ]) {
    assert.ok(text.includes(part), part);
  }
});

test('the picture is an image, and shows texts as they are', async () => {
  const label = `<b>"R&D"</b> 'x' ]]>`;
  const svg = pictureOf(reportOf(resultOf('plain-html', 400), resultOf('odd', 800, { label })));
  const errorHandler = (level: string, message: string) => assert.fail(`${level}: ${message}`);
  const document = new DOMParser({ errorHandler }).parseFromString(svg, 'image/svg+xml');
  const texts = Array.from(document.getElementsByTagName('text'), (each) => each.textContent);
  assert.ok(texts.includes(label), texts.join(' | '));
  assert.ok(texts.includes('800 ms, × 2.00'));
  const bars = Array.from(document.getElementsByTagName('rect'), (each) =>
    Number(each.getAttribute('width')),
  ).slice(3);
  assert.equal(bars.length, 2);
  assert.equal((bars[1] ?? 0) / (bars[0] ?? 0), 2);
  const { width, height } = await sharp(Buffer.from(svg)).metadata();
  assert.ok(width > 800 && height > 100, `${width} × ${height}`);
});

test('its colours are seen on white and on dark pages', () => {
  for (const page of ['#ffffff', '#0d1117']) {
    for (const [name, colour] of Object.entries(colours)) {
      const least = name === 'text' ? 4 : 3;
      const ratio = contrast(colour, page);
      assert.ok(ratio >= least, `${name} on ${page}: ${ratio.toFixed(2)}`);
    }
  }
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('a result goes between its marks, whatever it holds', () => {
  const markdown = 'before\n<!-- bench -->\n\nold\n\n<!-- /bench -->\nafter\n';
  const written = replaceResult(markdown, '$& new');
  assert.equal(written, 'before\n<!-- bench -->\n\n$& new\n\n<!-- /bench -->\nafter\n');
  assert.equal(replaceResult(written, 'old'), markdown);
  assert.throws(() => replaceResult('no marks', 'new'), { name: 'Refusal' });
  assert.notEqual(replaceResult(read('README.md'), 'new'), read('README.md'));
});

test('what the picture shows is told in words', () => {
  const report = reportOf(resultOf('okta', 800), resultOf('plain-html', 400));
  assert.match(alternativeOf(report), /: plain-html 1\.00; okta 2\.00$/);
});

test('the time that is left is told in seconds, then minutes', () => {
  assert.deepEqual([400, 89_000, 90_000, 600_001].map(inWords), ['1 s', '89 s', '2 min', '11 min']);
});

test('time that other machines took is told from what was worked here', () => {
  const before = parseTicks('cpu  100 10 20 4000 30 1 2 7 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n');
  assert.deepEqual(before, { busy: 140, stolen: 7 });
  const after = parseTicks('cpu  160 10 40 9000 90 1 2 27 0 0\n');
  assert.ok(before && after);
  assert.equal(stolenBetween(before, after), 0.2);
  assert.equal(stolenBetween(before, before), 0);
  for (const strange of ['', 'cpu0 1 2 3 4 5 6 7 8\n', 'cpu  1 2 3 4\n', 'intr 1 2 3\n']) {
    assert.equal(parseTicks(strange), null, strange);
  }
});

test('each peer is locked at one version, from whatever registry', () => {
  const { packages } = JSON.parse(read('test/bench/widgets/packages/package-lock.json')) as {
    packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
  };
  const { dependencies } = JSON.parse(read('test/bench/widgets/packages/package.json')) as {
    dependencies: Record<string, string>;
  };
  for (const { package: name } of allPeers.filter((peer) => peer.package !== undefined)) {
    const place = `node_modules/${name ?? ''}`;
    assert.equal(packages[place]?.version, dependencies[name ?? ''], place);
  }
  for (const [place, { integrity, resolved }] of Object.entries(packages).slice(1)) {
    assert.match(integrity ?? '', /^sha512-/, place);
    assert.equal(resolved, undefined, place);
  }
});
