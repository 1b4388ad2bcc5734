import { copyButton } from '../shared/copy-button.ts';
import { showDemoBar } from '../shared/demo-bar.ts';
import { attributeTable, propertyTable } from './reference/attributes.ts';
import { contractTable } from './reference/contract.ts';
import { eventTable } from './reference/events.ts';
import { customPropertyTable, partTable, slotTable } from './reference/looks.ts';
import { problemTable } from './reference/problems.ts';
import type { ReferenceTable } from './reference/reference-table.ts';
import { referenceTable } from './table.ts';

/** By what the page's markup calls them. */
const tables: Readonly<Record<string, ReferenceTable>> = {
  Attributes: attributeTable,
  'Properties and methods': propertyTable,
  Events: eventTable,
  Slots: slotTable,
  'Parts and states': partTable,
  'Custom properties': customPropertyTable,
  'Wire contract': contractTable,
  'Problem codes': problemTable,
};

showDemoBar();
for (const place of document.querySelectorAll<HTMLElement>('[data-table]')) {
  const name = place.dataset['table'] ?? '';
  const table = tables[name];
  if (table) place.append(referenceTable(table, name));
}
for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) {
  const { name = 'code' } = snippet.dataset;
  snippet.append(copyButton(name, () => snippet.querySelector('code')?.textContent ?? ''));
}
// What the address points at has moved.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
