/** The page changes its language and, with it, its direction; the elements have followed in the end. */
export async function speak(language: string): Promise<void> {
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  // They hear of it by observers, whose turn is before this.
  await new Promise((resolve) => setTimeout(resolve));
  const elements = [...document.querySelectorAll('login-widget')];
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  await allFonts();
}

/** Until the fonts of all that is shown are there. */
export async function allFonts(): Promise<void> {
  // Laid out, the page asks for them.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
}
