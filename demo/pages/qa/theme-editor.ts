import { brandSheets, declarationsOf } from '../brands/brand-sheets.ts';
import { copyText } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import { fillForm, readForm, withSettings } from './settings.ts';
import type { ThemeToken } from './theme-tokens.ts';
import { themeTokens } from './theme-tokens.ts';

const PREFIX = '--login-widget-';

/**
 * Tries tokens on the element and writes the style sheet that a host page would have for them: a worked brand
 * to begin with, then what the fields say. All of it stands in the address.
 */
export function initThemeEditor(): void {
  const form = find('#theme', HTMLFormElement);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const brand = find('[name=brand]', HTMLSelectElement, form);
  brand.append(...Object.keys(brandSheets).map((name) => create('option', {}, name)));
  find('#tokens', HTMLElement, form).append(...themeTokens.map(tokenField));
  fillForm(form, location.href);
  if (location.hash === '#theme' || readForm(form).size > 0) {
    find('#theme-box', HTMLDetailsElement).open = true;
  }

  const show = () => {
    const css = styleSheet(readForm(form));
    sheet.replaceSync(css);
    find('#theme-css', HTMLElement).textContent = css || '/* Nothing changed yet. */';
    for (const sample of form.querySelectorAll<HTMLInputElement>('input[type=color]')) {
      const field = sample.nextElementSibling as HTMLInputElement;
      if (field.value && field.validity.valid) sample.value = field.value;
    }
  };
  const change = () => {
    show();
    history.replaceState(history.state, '', withSettings(location.href, form, readForm(form)));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', change);
  // The fields change only after this event.
  form.addEventListener('reset', () => setTimeout(change));
  const copy = find('#copy-theme', HTMLButtonElement);
  copy.addEventListener('click', () => {
    void copyText(styleSheet(readForm(form))).then((copied) => {
      copy.textContent = copied ? 'Copied' : 'Not allowed';
      setTimeout(() => (copy.textContent = 'Copy CSS'), 1_500);
    });
  });
  show();
}

/** What a host page pastes; nothing without a brand or a token. */
function styleSheet(settings: ReadonlyMap<string, string>): string {
  const declarations = new Map(declarationsOf(brandSheets[settings.get('brand') ?? ''] ?? ''));
  for (const { name, unit } of themeTokens) {
    const value = settings.get(name);
    if (value !== undefined) declarations.set(PREFIX + name, `${value}${unit ?? ''}`);
  }
  if (declarations.size === 0) return '';
  const lines = Array.from(declarations, ([property, value]) => `  ${property}: ${value};\n`);
  return `login-widget {\n${lines.join('')}}\n`;
}

function tokenField({ name, label, unit, most, example }: ThemeToken): HTMLElement {
  const id = `token-${name}`;
  const caption = create('label', { for: id }, label);
  const shared = { id, name, class: 'input', placeholder: example, autocomplete: 'off' };
  if (unit) {
    const numbers = { type: 'number', min: '0', max: String(most), step: '1' };
    return create('div', { class: 'field' }, caption, create('input', { ...shared, ...numbers }));
  }
  const field = create('input', {
    ...shared,
    pattern: '#[0-9A-Fa-f]{6}',
    title: 'A colour, such as #3a4fd0',
    maxlength: '7',
    spellcheck: 'false',
  });
  const byEye = create('input', { type: 'color', 'aria-label': `${label}, by eye` });
  byEye.value = example;
  byEye.addEventListener('input', () => {
    field.value = byEye.value;
  });
  return create(
    'div',
    { class: 'field' },
    caption,
    create('div', { class: 'colour' }, byEye, field),
  );
}
