/** The same form for all baselines, in the look that hand-written pages have. */
export const css = [
  'form{display:grid;gap:8px;max-width:320px;margin:40px auto;font:16px system-ui}',
  'input,button{font:inherit;padding:10px;border:1px solid #767676;border-radius:6px}',
  'button{background:#0b5fff;color:#fff;border-color:#0b5fff}',
  '[hidden]{display:none}',
].join('');

export const fields = [
  '<form><label for="id">Work email</label>',
  '<input id="id" name="login" type="email" autocomplete="username" required>',
  '<div id="step2" hidden><label for="pw">Password</label> ',
  '<input id="pw" name="password" type="password" autocomplete="current-password"></div>',
  '<p role="alert"></p><button>Next</button></form>',
].join('');
