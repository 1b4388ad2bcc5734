import { copyButton } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { brandSheets } from './brand-sheets.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-brand]')) {
  const name = place.dataset['brand'] ?? '';
  const css = brandSheets[name];
  if (css === undefined) continue;
  // A page of one brand has the sheet as it stands; here each keeps to its place.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[data-brand=${name}] { ${css} }`);
  document.adoptedStyleSheets.push(sheet);
  const code = create('pre', { tabindex: '0' }, create('code', {}, css.trim()));
  place.append(
    create(
      'div',
      { class: 'code' },
      copyButton(`the style of ${name}`, () => css),
      code,
    ),
  );
}
