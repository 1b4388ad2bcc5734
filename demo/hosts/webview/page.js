const widget = document.querySelector('login-widget');

// `shell` is what the app lends its page (in Electron, by `contextBridge`). It opens the address in a window of
// the same session, waits for that window to come back to this page's address, closes it, and loads the address
// it came back with here: `login=ok` and a handoff that only this session can redeem.
widget.addEventListener('login-redirect', (event) => {
  event.preventDefault();
  window.shell.openSignIn(event.detail.url);
});

widget.addEventListener('login-success', ({ detail }) => {
  document.querySelector('#greeting').textContent = `Hello, ${detail.user.displayName}.`;
});
