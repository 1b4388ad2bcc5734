/** Attributes of the one identifier field, wherever it is made. */
export const identifierAttributes = {
  name: 'username',
  type: 'text',
  autocomplete: 'username',
  autocapitalize: 'none',
  autocorrect: 'off',
  spellcheck: 'false',
  enterkeyhint: 'next',
  translate: 'no',
} as const;

/** Before the script is there, Enter in a form with this method does nothing and loses nothing. */
export const formAttributes = { method: 'dialog', novalidate: '' } as const;
