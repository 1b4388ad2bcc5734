import type { Report } from './report.ts';
import { slowest, sortedResults, timesFloor } from './report.ts';
import type { Result } from './summarize.ts';

/** Seen on white as well as on dark pages: text is 4.5:1 or nearly so on both, bars are more than 3:1. */
export const colours = {
  text: '#757575',
  ours: '#d6336c',
  peer: '#2f7dd1',
  baseline: '#7c7f86',
} as const;

const legend: Readonly<Record<Result['kind'], string>> = {
  ours: 'login-widget',
  peer: 'other widgets',
  baseline: 'the same form, written by hand',
};

const WIDTH = 920;
const ROW = 30;
const TOP = 72;
/** Where bars begin, and how long the longest one is. */
const LEFT = 290;
const LONGEST = 430;

/** How long each widget takes until it can be used, as bars from the fastest to the slowest: an SVG. */
export function pictureOf(report: Report): string {
  const mode = slowest(report);
  const bars = sortedResults(report).flatMap((result) => {
    const time = result.modes[mode]?.usable.median;
    return time === undefined ? [] : [{ result, time }];
  });
  const most = Math.max(...bars.map(({ time }) => time));
  const height = TOP + bars.length * ROW + 8;
  const rows = bars.flatMap(({ result, time }, index) => {
    const y = TOP + index * ROW;
    const length = (time / most) * LONGEST;
    const ratio = timesFloor(report, result, mode);
    const times = `${time.toFixed(0)} ms${ratio === null ? '' : `, × ${ratio.toFixed(2)}`}`;
    return [
      text(LEFT - 10, y + 16, result.label, 'end'),
      rectangle(LEFT, y, length, colours[result.kind]),
      text(LEFT + length + 8, y + 16, times),
    ];
  });
  const title = 'Milliseconds until the first field can be used, slow 4G and slow processor';
  const keys = (['ours', 'peer', 'baseline'] as const).flatMap((kind, index) => {
    const x = LEFT + index * 150;
    return [rectangle(x, 36, 22, colours[kind]), text(x + 30, 52, legend[kind])];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img"`,
    ` font-family="system-ui, sans-serif" font-size="15" fill="${colours.text}">\n`,
    `<title>${escaped(title)}</title>\n`,
    `<text x="8" y="20" font-weight="600">${escaped(title)}</text>\n`,
    ...keys,
    ...rows,
    '</svg>\n',
  ].join('');
}

function rectangle(x: number, y: number, width: number, fill: string): string {
  const size = `width="${width.toFixed(1)}" height="22"`;
  return `<rect x="${x}" y="${y}" ${size} rx="3" fill="${fill}"/>\n`;
}

function text(x: number, y: number, content: string, anchor = 'start'): string {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${escaped(content)}</text>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (content: string) => content.replace(/[&<>]/g, (each) => entities[each] ?? '');
