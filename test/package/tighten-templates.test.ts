/** What the build makes of the templates of views. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tightenTemplate, tightenTemplates } from '../../build/tighten-templates.ts';
import { parseAst } from 'vite';

test('white space, quotes and slashes that mean nothing are left out', () => {
  const cases = [
    ['\n  <p\n    id=\0\n    class="a-b"\n  ></p>\n  <hr />\n', '<p id=\0 class=a-b></p><hr>'],
    ['<div data-part="field">\0 \0</div>', '<div data-part=field>\0\0</div>'],
    [
      '<p id="\0-hint" title="two words" data-x=""></p>',
      '<p id="\0-hint" title="two words" data-x=""></p>',
    ],
    ['<input ?checked=\0 />\n\0', '<input ?checked=\0>\0'],
  ];
  for (const [html = '', tight] of cases) assert.equal(tightenTemplate(html), tight);
});

test('code around templates stays as it is, line by line', () => {
  const { transform } = tightenTemplates;
  assert.ok(typeof transform === 'object');
  const code = [
    'const more = (a) => html`<b',
    '  id=${a}',
    '></b>',
    '  ${a ? html`<i></i>',
    '  ` : nothing}',
    '`;',
    'const text = `  <b>  `;',
    'throw new Error();',
  ].join('\n');
  const handler = transform.handler as (this: unknown, code: string) => { code: string };
  const tight = handler.call({ parse: parseAst }, code).code;
  assert.equal(
    tight.replace(/\n/g, ''),
    'const more = (a) => html`<b id=${a}></b>${a ? html`<i></i>` : nothing}`;const text = `  <b>  `;throw new Error();',
  );
  assert.equal(tight.split('\n').indexOf('throw new Error();'), 7);
});
