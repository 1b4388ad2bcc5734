import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleId } from './tables.ts';
import { escape, snippetMarkup, withCode } from './markup.ts';

/** One file of `examples/`: what a host page would hold, and what it shows. */
export interface Example {
  /** Fragment on the page. */
  readonly id: string;
  /** Text between backticks is code. */
  readonly title: string;
  /** All of it, as it is shown. */
  readonly code: string;
  readonly markup: string;
  /** Of its script, in two: what comes from elsewhere, and what is done. */
  readonly imports: string;
  readonly script: string;
}

export type ExampleGroup = 'attributes' | 'events' | 'recipes';

/** The examples of a group in the order of their names, or of `names`. */
export function readExamples(
  folder: string,
  group: ExampleGroup,
  names: readonly string[] = namesIn(folder, group),
): readonly Example[] {
  return names.map((name) => {
    const text = readFileSync(join(folder, group, `${name}.html`), 'utf8');
    const example = parseExample(exampleId(group, name), text);
    return group === 'recipes' ? example : { ...example, title: `\`${name}\` ${example.title}` };
  });
}

function namesIn(folder: string, group: ExampleGroup): readonly string[] {
  const files = readdirSync(join(folder, group)).sort();
  return files.map((file) => file.replace(/\.html$/, ''));
}

/** @throws When it does not begin with a comment that tells what it shows. */
export function parseExample(id: string, text: string): Example {
  const [comment = '', title = ''] = /^<!-- (.+?) -->\n/.exec(text) ?? [];
  if (!title) throw new Error(`What does the example ${id} show?`);
  const code = text.slice(comment.length).trim();
  const [element = '', body = ''] = /<script type="module">\n(.*)<\/script>/s.exec(code) ?? [];
  const lines = body.split('\n');
  const isImport = (line: string) => /^\s*import\b/.test(line);
  return {
    id,
    title,
    code,
    markup: code.replace(element, '').trim(),
    imports: lines.filter(isImport).join('\n'),
    script: lines.filter((line) => !isImport(line)).join('\n'),
  };
}

/** The code, and a place where it runs once somebody opens it. */
export function exampleMarkup({ id, title, code, markup }: Example): string {
  return `<details class="example" id="${escape(id)}">
    <summary>${withCode(title)}</summary>
    <div class="example-body">
      ${snippetMarkup(code, 'the example')}
      <div class="stage"><template>${markup}</template></div>
    </div>
  </details>`;
}

/**
 * The script of an example as a module. It is given its own `document` and `console`, so that it finds its own
 * element, and its words stand beside it.
 */
export function exampleModule({ imports, script }: Example): string {
  return `${imports}\nexport default async (document, console) => {\n${script}\n};\n`;
}
