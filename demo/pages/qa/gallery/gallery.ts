import { copyText } from '../../shared/copy-button.ts';
import { create } from '../../shared/create.ts';
import { find } from '../../shared/find.ts';
import { knownLanguages, nameOfLanguage } from '../languages.ts';
import { steps } from '../recipes/steps.ts';
import { LazyFrames } from './lazy-frames.ts';
import type { Cell } from './sheet.ts';
import { readChoice, rowsOf } from './sheet.ts';

const form = find('#choice', HTMLFormElement);
const rows = find('#rows', HTMLElement);
const frames = new LazyFrames();
const languages = ['en', ...(await knownLanguages())];

const select = (name: string) => find(`[name=${name}]`, HTMLSelectElement, form);
select('step').append(...Object.keys(steps).map((step) => create('option', {}, step)));
select('lang').append(
  ...languages.map((tag) => create('option', { value: tag }, nameOfLanguage(tag))),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
form.addEventListener('input', () => {
  const url = new URL(location.href);
  for (const { name, value } of form.querySelectorAll('select')) url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
  show();
});
find('#copy', HTMLButtonElement).addEventListener('click', () => void copyText(location.href));
find('#print', HTMLButtonElement).addEventListener('click', () => {
  void frames.showAll().then(() => {
    print();
  });
});
show();

function show(): void {
  const choice = readChoice(location.href);
  const { step, lang, width } = choice;
  for (const [name, value] of Object.entries({ ...choice, width: String(width) })) {
    select(name).value = value;
  }
  // One of the two is what the rows are about.
  select('step').disabled = choice.show === 'themes';
  select('lang').disabled = choice.show === 'languages';
  find('#about', HTMLElement).textContent =
    choice.show === 'themes'
      ? `Every step in light, dark and three brands, in ${nameOfLanguage(lang)}.`
      : `The step ${step} in every language.`;
  rows.dataset['width'] = String(width);
  rows.replaceChildren(
    ...rowsOf(choice, languages).map(({ name, cells }) =>
      create('section', {}, create('h2', {}, name), create('ul', {}, ...cells.map(figure))),
    ),
  );
  frames.show([...rows.querySelectorAll<HTMLElement>('[data-src]')]);
}

function figure({ name, settings }: Cell): HTMLElement {
  const query = new URLSearchParams(settings).toString();
  const link = create('a', { href: `/qa/?${query}` }, name);
  const place = { class: 'place', 'data-src': `/qa/stage/?${query}`, 'data-name': name };
  return create('li', {}, create('p', {}, link), create('div', place));
}
