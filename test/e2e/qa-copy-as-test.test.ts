/** "Copy as test" of the QA console: what it writes about a run passes as a test of its own. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../demo/start/run-command.mjs';
import { QaConsole } from './qa-console.ts';
import { withDemoPages } from './with-demo.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = '?answers=scripted';

/** Secrets that are typed below; no copy may have one. */
const secrets = [
  ' pä ss wörd ',
  'a wrong one',
  'correct horse battery',
  '0427',
  'all new here',
  '2580',
];

interface Run {
  readonly query: string;
  readonly act: (qa: QaConsole) => Promise<void>;
}

const runs: Readonly<Record<string, Run>> = {
  'Carol signs in': {
    query: script,
    act: async (qa) => {
      await qa.identify('carol@initech.example');
      await qa.enterSecret(' pä ss wörd ');
      await qa.reaches('signed-in');
    },
  },
  'Carol mistypes first': {
    query: `${script}&surface=portal`,
    act: async (qa) => {
      await qa.identify('carol');
      await qa.enterSecret('a wrong one');
      await qa.sees('That did not match');
      await qa.enterSecret(' pä ss wörd ');
      await qa.reaches('signed-in');
    },
  },
  'Bob chooses, and changes his mind': {
    query: script,
    act: async (qa) => {
      await qa.identify('bob');
      await qa.press('Use your password');
      await qa.enterSecret('correct horse battery');
      await qa.reaches('signed-in');
    },
  },
  'Dave has a PIN behind his extension': {
    query: `${script}&lang=de`,
    act: async (qa) => {
      await qa.identify('+44 20 7946 0104 ext. 104');
      await qa.enterSecret('0427');
      await qa.reaches('signed-in');
    },
  },
  'Erin changes her temporary password': {
    query: '?step=change-password',
    act: async (qa) => {
      await qa.driven();
      await qa.enterSecret('short');
      await qa.sees('It is too short');
      await qa.enterSecret('all new here');
      await qa.reaches('signed-in');
    },
  },
  'Ada’s organisation opens in another window': {
    query: '?step=waiting',
    act: async (qa) => void (await qa.driven()),
  },
  'Frank sets up his account, with a broken line in between': {
    query: '?step=activate&fault-activation-complete=offline',
    act: async (qa) => {
      await qa.driven();
      await qa.enterSecret('2580');
      await qa.answer(['first_pet', 'birth_city']);
      await qa.sees('You are offline');
    },
  },
};

describe('“Copy as test”', () => {
  const stage = withDemoPages();
  let folder: string;
  before(async () => {
    await mkdir(join(root, '.cache'), { recursive: true });
    folder = await mkdtemp(join(root, '.cache/pasted-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const files: string[] = [];

  for (const [title, { query, act }] of Object.entries(runs)) {
    it(`writes a run down, without secrets: ${title}`, async () => {
      const qa = await QaConsole.at(stage.browser, stage.demo, query);
      await act(qa);
      const copied = await qa.copy('#copy-test');
      // Times and ids may have any digits.
      const report = JSON.stringify(await qa.stored(), (name, value: unknown) =>
        name === 'at' || name === 'id' ? undefined : value,
      );
      for (const text of [copied, report]) {
        for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} in ${text}`);
      }
      assert.match(copied, /^it\('/m);
      const file = join(folder, `${String(files.length)}.test.ts`);
      await writeFile(file, copied);
      files.push(file);
      await qa.end();
    });
  }

  it('passes when pasted', async () => {
    assert.equal(files.length, Object.keys(runs).length);
    const args = ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files];
    assert.equal(await runCommand('node', args, { cwd: root, env: { BROWSERS: 'chromium' } }), 0);
  });
});
