/** Problems in words that help: what happened is not enough (WCAG 3.3.3). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/messages/en.ts';

/** What a text tells people to do; "try" and "enter" alone are half of them. */
const NEXT_STEP =
  /(?:^|[.;,] |then |or )(?:Ask|Check|Choose|Contact|Enter|Sign in|Start|Tell|Try|Wait)\b/i;
/** Words of programmers, and of judges. */
const FOREIGN =
  /\b(?:invalid|illegal|error|failed|forbidden|unauthorized|code|null|undefined)\b|_/i;

describe('Problems, in English', () => {
  it('A-07 say what to do next', () => {
    const silent = Object.entries(en.problems).filter(([, text]) => !NEXT_STEP.test(text));
    assert.deepEqual(silent, []);
    // What is wrong with a new secret stands behind the sentence that asks for another one.
    for (const text of Object.values(en.violations)) assert.match(text, /^[A-Z].+\.$/);
  });

  it('A-07 are in the words of the person who reads them, and short enough to be heard', () => {
    for (const [code, text] of [...Object.entries(en.problems), ...Object.entries(en.violations)]) {
      assert.doesNotMatch(text, FOREIGN, code);
      assert.match(text, /^[A-Z].*[.]$/, code);
      assert.ok(text.length <= 120, `${code}: ${String(text.length)} characters`);
    }
  });

  it('A-07 would be found if they said less', () => {
    assert.doesNotMatch('Your password is wrong.', NEXT_STEP);
    assert.doesNotMatch('The entry was refused.', NEXT_STEP);
    assert.match('Invalid credentials.', FOREIGN);
    assert.match('sso_denied', FOREIGN);
  });
});
