/** The types that the package brings along, as its users' compilers see them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { svelte2tsx } from 'svelte2tsx';
import ts from 'typescript';
import { readExamples } from '../../demo/pages/docs/reference/examples.ts';
import { root } from './package-file.ts';

/** Inside of the package its own name leads to its exports, as it does for who installed it. */
const consumers = join(root, 'test/package/consumers');
const modules = join(root, 'node_modules');

const resolutions = {
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};

const filesOf = (...names: readonly string[]) =>
  names.flatMap((name) =>
    readdirSync(join(consumers, name)).map((file) => join(consumers, name, file)),
  );

/** Where a compiler must complain: on lines that say so, or after a comment that does. */
const wrongLines = (files: readonly string[]): string[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        if (line.endsWith('// wrong')) return `${relative(consumers, file)}:${index + 1}`;
        return line.endsWith('<!-- wrong -->') ? `${relative(consumers, file)}:${index + 2}` : [];
      }),
  );

const inOrder = (lines: readonly string[]) => [...new Set(lines)].sort();

/** Compiles like a consumer; the package's own types are checked too. */
function complaints(files: readonly string[], how: Partial<ts.CompilerOptions>): string[] {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    verbatimModuleSyntax: true,
    types: [],
    ...how,
  });
  assert.deepEqual(program.getOptionsDiagnostics(), []);
  const checked = program.getSourceFiles().filter(({ fileName }) => {
    return /^(test|dist|\.cache)[\\/]/.test(relative(root, fileName));
  });
  assert.ok(checked.some(({ fileName }) => fileName.endsWith('/dist/element.d.ts')));
  return checked.flatMap((file) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0 }) => {
        const { line } = file.getLineAndCharacterOfPosition(start);
        return `${relative(consumers, file.fileName)}:${line + 1}`;
      },
    ),
  );
}

for (const [resolution, how] of Object.entries(resolutions)) {
  describe(`by the resolution ${resolution}, what is right fits and what is wrong is found`, () => {
    let folder: string;
    before(async () => {
      await mkdir(join(root, '.cache'), { recursive: true });
      folder = await mkdtemp(join(root, '.cache/svelte-'));
    });
    after(() => rm(folder, { recursive: true }));

    it('in TypeScript, React 19, Solid and Svelte', async () => {
      const components = filesOf('svelte');
      const svelte = await Promise.all(components.map((file) => compiled(file, folder)));
      const helpers = ['svelte2tsx/svelte-shims-v4.d.ts', 'svelte/svelte-html.d.ts'];
      const files = filesOf('plain', 'react', 'solid');
      const found = complaints(
        [...files, ...svelte, ...helpers.map((path) => join(modules, path))],
        how,
      );
      // What is made from a component has other lines.
      const inSvelte = found.filter((place) => place.includes('.svelte'));
      assert.ok(inSvelte.every((place) => place.includes('Wrong')));
      assert.equal(inSvelte.length, wrongLines(components).length);
      const others = found.filter((place) => !place.includes('.svelte'));
      assert.deepEqual(inOrder(others), inOrder(wrongLines(files)));
    });
  });
}

/** A component as the TypeScript that its compiler checks. */
async function compiled(file: string, folder: string): Promise<string> {
  const filename = basename(file);
  const options = { filename, isTsFile: true, mode: 'ts', version: '5.0.0' } as const;
  const target = join(folder, `${filename}.ts`);
  await writeFile(target, svelte2tsx(readFileSync(file, 'utf8'), options).code);
  return target;
}

/* What these two bring along does not depend on the resolution. */

it('in React 18, what is right fits and what is wrong is found', () => {
  const types = join(modules, '@types/react-18');
  const paths = {
    react: [join(types, 'index.d.ts')],
    'react/jsx-runtime': [join(types, 'jsx-runtime.d.ts')],
  };
  const files = filesOf('react');
  const found = complaints(files, { ...resolutions.bundler, paths });
  assert.deepEqual(inOrder(found), inOrder(wrongLines(files)));
});

it('in templates of Vue, what is right fits and what is wrong is found', async () => {
  const output = await vueTsc(['-p', join(consumers, 'vue'), '--pretty', 'false']);
  const found = [...output.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(
    ([, path = '', line = '']) => `${relative(consumers, join(root, path))}:${line}`,
  );
  const files = filesOf('vue').filter((file) => file.endsWith('.vue'));
  assert.deepEqual(inOrder(found), inOrder(wrongLines(files)), output);
});

it('the scripts of the examples in the docs fit', async () => {
  const examples = join(root, 'demo/pages/docs/examples');
  const groups = ['attributes', 'events', 'recipes'] as const;
  const scripts = groups
    .flatMap((group) => readExamples(examples, group))
    .filter(({ script }) => script.trim() !== '');
  assert.ok(scripts.length > 10);
  await mkdir(join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, '.cache/examples-'));
  try {
    const files = scripts.map(({ id }) => join(folder, `${id}.ts`));
    for (const [index, { imports, script }] of scripts.entries()) {
      const code = `import 'login-widget';\n${imports}\n${script}\nexport {};`;
      await writeFile(files[index] ?? '', code);
    }
    // They are no TypeScript, and do not ask whether the element is there.
    assert.deepEqual(complaints(files, { ...resolutions.bundler, strict: false }), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function vueTsc(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const command = [join(modules, 'vue-tsc/bin/vue-tsc.js'), ...args];
    execFile(process.execPath, command, { cwd: root }, (_, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}
