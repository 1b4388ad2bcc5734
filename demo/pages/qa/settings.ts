/**
 * The settings of the page are its form, by the names of the fields, and stand in the address, so that a link
 * leads to the same state. A field without a value is the default and is left out of both.
 */
export type Settings = ReadonlyMap<string, string>;

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  Array.from(form.elements).filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) &&
      element.name !== '',
  );

const isSwitch = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'checkbox';

/** What the form says; a field with a value that it refuses counts as empty. */
export function readForm(form: HTMLFormElement): Settings {
  const settings = new Map<string, string>();
  for (const field of fieldsOf(form)) {
    const value = isSwitch(field) ? (field.checked ? 'on' : '') : field.value.trim();
    if (value && field.validity.valid) settings.set(field.name, value);
  }
  return settings;
}

/** Fills the form from the address, which is untrusted: what a field does not offer is left out. */
export function fillForm(form: HTMLFormElement, address: string): void {
  const { searchParams } = new URL(address);
  for (const field of fieldsOf(form)) {
    const value = searchParams.get(field.name) ?? '';
    if (isSwitch(field)) field.checked = value === 'on';
    else field.value = value;
    // A list without this option shows nothing at all.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

/** The same address with these settings; parameters that are no settings stay. */
export function withSettings(address: string, form: HTMLFormElement, settings: Settings): string {
  const url = new URL(address);
  for (const { name } of fieldsOf(form)) {
    const value = settings.get(name);
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
