/** The ways in without SSO, through the whole system. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QaConsole } from './qa-console.ts';
import { Visit } from './visit.ts';
import { withDemo } from './with-demo.ts';

describe('the ways in without SSO', () => {
  const stage = withDemo();

  const walk = (title: string, path: string, walked: (visit: Visit) => Promise<void>) => {
    it(title, async () => {
      const visit = await Visit.to(stage.browser, stage.demo.url + path);
      await walked(visit);
      await visit.end();
    });
  };

  walk('Carol signs in by password, after a wrong one', '/', async (visit) => {
    await visit.identify('carol@initech.example');
    await visit.enterSecret('wrong');
    await visit.sees('That did not match.');
    await visit.enterSecret(' pä ss wörd ');
    await visit.sees('Carol');
    assert.equal(await visit.user(), 'Carol');
  });

  it('The QA console speaks a language that its address names', async () => {
    const qa = await QaConsole.at(stage.browser, stage.demo, '?lang=de');
    const label = '::-p-text(E-Mail, Telefonnummer oder Benutzername)';
    await (await qa.stage()).waitForSelector(label, { timeout: 15_000 });
    await qa.end();
  });

  walk('Dave signs in by number and PIN', '/join/?meeting=482-113-906', async (visit) => {
    await visit.identify('+44 20 7946 0104 ext. 104');
    await visit.step('pin');
    await visit.enterSecret('0427');
    await visit.sees('Dave');
    assert.equal(await visit.user(), 'Dave');
  });

  walk('Bob uses his password instead of SSO', '/', async (visit) => {
    await visit.identify('bob');
    await visit.step('choose');
    await visit.press('Use your password');
    await visit.enterSecret('correct horse battery');
    await visit.sees('Bob');
    assert.equal(await visit.user(), 'Bob');
  });

  walk('Gina’s e-mail address is ambiguous, her user name is not', '/', async (visit) => {
    await visit.identify('desk@globex.example');
    await visit.step('ambiguous');
    await visit.identify('gina');
    await visit.enterSecret('gina-secret-1');
    await visit.sees('Gina');
    assert.equal(await visit.user(), 'Gina');
  });

  walk('Hugo waits after five wrong passwords', '/', async (visit) => {
    await visit.identify('hugo@initech.example');
    for (let tries = 0; tries < 5; tries += 1) {
      await visit.enterSecret('wrong');
      await visit.sees('That did not match.');
      await visit.step('password');
    }
    await visit.enterSecret('hugo-secret-1');
    await visit.step('locked');
    await visit.sees('You can try again in');
    assert.equal(await visit.user(), null);
  });

  walk('Erin changes her temporary password where SSO is the rule', '/', async (visit) => {
    // Her organisation's sign-in is there, but she comes back from it without luck.
    await visit.identify('erin@acme.example');
    await visit.page.waitForFunction(() => location.hostname === 'localhost');
    await visit.page.locator('::-p-text(Cancel)').click();
    await visit.step('sso-failed');
    await visit.press('I have a temporary password');
    await visit.enterSecret('Temp-4711-Erin');
    await visit.step('change-password');
    assert.equal(await visit.user(), null);
    await visit.enterSecret('Temp-4711-Erin');
    await visit.sees('It must differ from the temporary one.');
    await visit.enterSecret('a wholly new one');
    await visit.sees('Erin');
    assert.equal(await visit.user(), 'Erin');
  });

  walk('Frank sets up his account and then signs in by SSO', '/', async (visit) => {
    const mail = (await stage.demo.context.outbox.list()).find(
      ({ to }) => to === 'frank@acme.example',
    );
    const link = /http\S+#activation=\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    await visit.page.goto('about:blank');
    await visit.page.goto(link);
    await visit.step('activate');
    assert.equal(new URL(visit.page.url()).hash, '');
    await visit.page.focus('login-widget input[name=new-pin]');
    await visit.page.keyboard.type('1234');
    await visit.page.keyboard.press('Enter');
    await visit.sees('Choose 2 different questions');
    const [first, second] = await visit.page.$$('login-widget select');
    await first?.select('first_pet');
    await second?.select('birth_city');
    const answers = await visit.page.$$('login-widget input[name=answer]');
    for (const [index, text] of ['Rex', 'Ulm'].entries()) await answers[index]?.type(text);
    await visit.page.keyboard.press('Enter');
    await visit.sees('Your account is ready');
    await visit.sees('Acme');
    await visit.press('Continue');
    await visit.identify('frank@acme.example');
    await visit.signInAt('frank');
    await visit.sees('Frank');
    assert.equal(await visit.user(), 'Frank');
  });
});
