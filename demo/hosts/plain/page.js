document.querySelector('login-widget').addEventListener('login-success', ({ detail }) => {
  document.querySelector('#greeting').textContent = `Hello, ${detail.user.displayName}.`;
});
