import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A page; every value in it is escaped by `hono/html`. */
export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * The login page.
 *
 * @param request handle of the pending SAML request
 * @param failed what was typed before, when it was wrong; untrusted
 */
export function loginPage(request: string, failed?: { userName: string }): Page {
  return page(
    'Acme sign-in',
    html`
      <form method="post" action="/login">
        <input type="hidden" name="request" value="${request}" />
        ${
          failed
            ? html`<p class="problem" id="problem" role="alert">
                That user name and password do not match.
              </p>`
            : ''
        }
        <label for="username">User name</label>
        <input
          id="username"
          name="username"
          value="${failed?.userName ?? ''}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          ${failed ? html`aria-invalid="true" aria-describedby="problem"` : html`autofocus`}
        />
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          ${failed ? html`aria-invalid="true" aria-describedby="problem" autofocus` : ''}
        />
        <button type="submit" name="action" value="sign-in">Sign in</button>
        <button type="submit" name="action" value="cancel" class="quiet" formnovalidate>
          Cancel
        </button>
      </form>
    `,
  );
}

/** Takes a SAML response to the service provider: by script, or by the button where there is none. */
export function continuePage(
  acsUrl: string,
  samlResponse: string,
  relayState: string | null,
): Page {
  return page(
    'Taking you back…',
    html`
      <form method="post" action="${acsUrl}" data-post-at-once>
        <input type="hidden" name="SAMLResponse" value="${samlResponse}" />
        ${
          relayState === null
            ? ''
            : html`<input type="hidden" name="RelayState" value="${relayState}" />`
        }
        <p>If nothing happens, press the button.</p>
        <button type="submit">Continue</button>
      </form>
      <script src="/post-at-once.js"></script>
    `,
  );
}

/** A page that only says something. */
export function messagePage(title: string, message: string): Page {
  return page(title, html`<p>${message}</p>`);
}

function page(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} (demo identity provider)</title>
        <link rel="stylesheet" href="/identity-provider.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <h1>${title} <small>(demo identity provider)</small></h1>
          ${content}
        </main>
      </body>
    </html>`;
}
