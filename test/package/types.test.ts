/** The types that the package brings along, as its users' compilers see them. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Inside of the package its own name leads to its exports, as it does for who installed it. */
let folder: string;
before(async () => {
  await mkdir(join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(join(root, '.cache/consumer-'));
});
after(() => rm(folder, { recursive: true }));

const right = `
import { addLanguage } from 'login-widget';
import type { LoginBackend, LoginEventDetails, Messages, Wording } from 'login-widget';
import { LoginWidget } from 'login-widget/element';
import { discoveryAnswer } from 'login-widget/contract';
import { fillInstantMarkup, instantStyleHashes, renderInstantMarkup } from 'login-widget/instant';
import 'login-widget/locales/de';
import 'login-widget/locales/pt-br';

const wording: Wording = { next: 'Onward', problems: { offline: 'No network.' } };
addLanguage('fy', wording);
const own: Messages['next'] = 'On';
const widget = document.querySelector('login-widget');
if (widget) {
  const same: LoginWidget = widget;
  same.messages = { next: own };
  same.allowedOrigins = ['https://broker.example'];
  const client: LoginBackend | null = same.client;
  console.log(client, same.step === 'signed-in', same.framed);
  same.addEventListener('login-success', ({ detail }) => {
    const { user, method }: LoginEventDetails['login-success'] = detail;
    console.log(user.displayName.length, method);
  });
  document.addEventListener('login-error', ({ detail }) => detail.code.length);
  same.start('ada@acme.example');
}
const made: LoginWidget = document.createElement('login-widget');
const page: string = fillInstantMarkup(renderInstantMarkup({ guest: true, lang: 'de' }));
console.log(made, page, instantStyleHashes.join(), discoveryAnswer.safeParse({}).success);
`;
const wrong: Readonly<Record<string, string>> = {
  'a step that is none': `document.createElement('login-widget').step === 'nowhere';`,
  'a detail that is none': `document.addEventListener('login-error', (event) => event.detail.secret);`,
  'a text that is none': `document.createElement('login-widget').messages = { nothing: 'x' };`,
  'a private module': `import 'login-widget/machine/moves.js';`,
};

async function findings(name: string, code: string, how: Partial<ts.CompilerOptions>) {
  const file = join(folder, `${name}.ts`);
  await writeFile(file, code);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    ...how,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const resolutions: Readonly<Record<string, Partial<ts.CompilerOptions>>> = {
  nodenext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
};
for (const [name, how] of Object.entries(resolutions)) {
  test(`${name} finds the types, and all fits`, async () => {
    assert.deepEqual(await findings(`right-${name}`, right, how), []);
  });
}

test('what is wrong is found', async () => {
  const how = resolutions['bundler'] ?? {};
  for (const [title, code] of Object.entries(wrong)) {
    const name = title.replaceAll(' ', '-');
    const found = await findings(name, `import 'login-widget';\n${code}`, how);
    assert.equal(found.length, 1, `${title}: ${found.join()}`);
  }
});
