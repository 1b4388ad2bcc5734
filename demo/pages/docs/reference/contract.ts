import type { ReferenceTable } from './markup.ts';

/** The wire contract, version 1; its schemas are in `src/backend/contract.ts`. */
export const contractTable: ReferenceTable = {
  columns: ['Call', 'Asks', 'Answers', 'Problems'],
  rows: [
    [
      '`POST /discovery`',
      '`identifier`, `identifierType`, `extension?`, `surface?`, `returnTo?`, `reauthenticate?`',
      '`flow`, `methods[]` by preference: `sso` with `enforced`, `redirect`, `organisation?`; `password`; `pin`',
      '`identifier_invalid` 422, `account_ambiguous` 409, `rate_limited` 429',
    ],
    [
      '`POST /password`, `POST /pin`',
      '`flow`, `secret`',
      '`status`: `signed_in` with `user`; `change_required` with `flow`, `rules`; `activation_required`',
      '`invalid_credentials` 401, `sso_required` 403, `temporary_password_expired` 403, `flow_expired` 410, `rate_limited` 429',
    ],
    [
      '`POST /password/change`',
      '`flow`, `newPassword`',
      '`status`: `signed_in`, `user`',
      '`password_policy` 422, `flow_expired` 410',
    ],
    [
      '`POST /password/forgot`',
      '`identifier`, `identifierType`',
      '204, always',
      '`rate_limited` 429',
    ],
    [
      '`POST /activation/begin`',
      '`token`, from the fragment `#activation=`',
      '`flow`, `pinPolicy`, `questions[]`, `choose`, `sso?`',
      '`activation_invalid` 410',
    ],
    [
      '`POST /activation/complete`',
      '`flow`, `pin`, `answers[]`',
      '`next`: `sso`, `password` or `signed_in`',
      '`pin_policy` 422, `answers_policy` 422',
    ],
    [
      '`POST /sso/result`',
      '`handoff`',
      '`status`: `signed_in`, `activation_required`, or `failed` with what was typed',
      '`handoff_invalid` 410',
    ],
    ['`GET /sso/begin`', '`flow`; a navigation', '303 to the broker', '303 back, with a code'],
    [
      '`GET /sso/callback`',
      'what the broker sends; a navigation',
      '303 to `returnTo` with `login=ok&handoff=…`',
      '303 with `login=error&code=…&ref=…`',
    ],
    ['`GET /session`', '', '`user`, or null', ''],
    ['`POST /logout`', '', '204', ''],
  ],
};
