import { scripts } from 'virtual:examples';
import { copyButton } from '../shared/copy-button.ts';
import { perform } from './stage.ts';

for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) {
  const { name = 'code' } = snippet.dataset;
  snippet.append(copyButton(name, () => snippet.querySelector('code')?.textContent ?? ''));
}
for (const example of document.querySelectorAll<HTMLDetailsElement>('.example')) {
  example.addEventListener('toggle', () => open(example), { once: true });
}
addEventListener('hashchange', showTarget);
showTarget();

function open({ id }: HTMLDetailsElement): void {
  const stage = document.querySelector<HTMLElement>(`#${id} .stage`);
  if (stage) perform(stage, scripts[id]);
}

/** What the address points at may be an example, and has moved while this page was filled. */
function showTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
  target?.scrollIntoView();
}
