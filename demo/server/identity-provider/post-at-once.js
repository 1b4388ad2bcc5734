document.querySelector('form[data-post-at-once]')?.requestSubmit();
