import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import type { State } from './state/read-state.ts';
import type { Group, Setting } from './state/setting.ts';
import { complain } from './state/setting.ts';
import { settings } from './state/settings.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** The fields of some settings, made from their table. What is typed counts while it is good. */
export class SettingsForm {
  readonly #form: HTMLFormElement;
  readonly #fields = new Map<string, Field>();

  /** @param onChange Called with a good value, or an empty one for the default. */
  constructor(selector: string, onChange: (name: string, value: string) => void) {
    this.#form = find(selector, HTMLFormElement);
    for (const place of this.#form.querySelectorAll<HTMLElement>('[data-group]')) {
      const group = place.dataset['group'] as Group;
      const own = Object.entries(settings).filter(([, setting]) => setting.group === group);
      place.append(...own.map(([name, setting]) => this.#make(name, setting, place.id)));
    }
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('input', ({ target }) => {
      const field = target as Field;
      const setting = settings[field.name];
      if (!setting) return;
      const value = valueOf(field);
      const wrong = value === '' ? null : complain(setting, value);
      mark(field, wrong);
      if (wrong === null) onChange(field.name, value);
    });
  }

  /** Shows these settings; a field that somebody types into is left alone. */
  fill(state: State): void {
    for (const [name, field] of this.#fields) {
      if (field === document.activeElement && field.ariaInvalid !== 'true') continue;
      const value = state.get(name) ?? '';
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        field.checked = value !== '';
      else if (field.value !== value) field.value = value;
      const sample = field.previousElementSibling;
      if (sample instanceof HTMLInputElement && value) sample.value = value;
      mark(field, null);
    }
  }

  #make(name: string, setting: Setting, place: string): HTMLElement {
    const id = `setting-${name}`;
    const field = makeField(id, name, setting);
    this.#fields.set(name, field);
    if (setting.kind === 'flag') {
      return create('label', { class: 'switch', 'data-find': setting.label }, field, setting.label);
    }
    const said = create('span', { id: `${id}-wrong`, class: 'wrong' });
    const label = create('label', { for: id }, setting.label);
    const byEye =
      setting.group === 'theme' && setting.kind === 'text' ? [sampleOf(field, setting)] : [];
    const control = create(
      'span',
      { class: byEye.length > 0 ? 'colour' : 'control' },
      ...byEye,
      field,
    );
    const attributes = { class: 'field', 'data-find': `${setting.label} ${name} ${place}` };
    return create('div', attributes, label, control, said);
  }
}

function makeField(id: string, name: string, setting: Setting): Field {
  const shared = {
    id,
    name,
    class: 'input',
    'aria-describedby': `${id}-wrong`,
    placeholder: setting.example ?? false,
  };
  switch (setting.kind) {
    case 'choice': {
      const options = Object.entries(setting.options).map(([value, label]) =>
        create('option', { value }, label === value ? value : `${label}`),
      );
      return create(
        'select',
        shared,
        create('option', { value: '' }, setting.otherwise),
        ...options,
      );
    }
    case 'flag':
      return create('input', { id, name, type: 'checkbox' });
    case 'integer':
      return create('input', {
        ...shared,
        inputmode: 'numeric',
        autocomplete: 'off',
        maxlength: '6',
      });
    case 'text':
      return create('input', {
        ...shared,
        autocomplete: 'off',
        spellcheck: 'false',
        maxlength: String(setting.longest),
        ...(name === 'lang' && { list: 'languages', placeholder: 'en' }),
      });
  }
}

/** A picker beside the text of a colour. */
function sampleOf(field: Field, { label, example = '#000000' }: Setting): HTMLInputElement {
  const sample = create('input', { type: 'color', 'aria-label': `${label}, by eye` });
  sample.value = example;
  sample.addEventListener('input', (event) => {
    event.stopPropagation();
    field.value = sample.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return sample;
}

function valueOf(field: Field): string {
  if (field instanceof HTMLInputElement && field.type === 'checkbox')
    return field.checked ? 'on' : '';
  return field.value.trim();
}

function mark(field: Field, wrong: string | null): void {
  const place = document.getElementById(`${field.id}-wrong`);
  if (place) place.textContent = wrong === null ? '' : `“${field.value}” ${wrong}.`;
  if (wrong === null) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}
