import type { LoginWidget } from '../../../src/index.ts';
import { peopleScript, ScriptedBackend } from '../../../src/testing/index.ts';
import { create } from '../shared/create.ts';
import { scriptedPeople } from './scripted-people.ts';

/** What the script of an example sees of the page: its own part. */
export type StageDocument = Pick<Document, 'createElement'> &
  Pick<HTMLElement, 'addEventListener' | 'querySelector'> & { documentElement: HTMLElement };
export type StageConsole = Pick<Console, 'log'>;

/**
 * Lets an example run in its place, with a scripted backend: nothing leaves the page, and nobody is signed
 * in anywhere.
 */
export function perform(
  stage: HTMLElement,
  script: ((document: StageDocument, console: StageConsole) => Promise<void>) | undefined,
): void {
  const content = stage.querySelector('template')?.content.cloneNode(true);
  const words = create('ol', {
    class: 'said',
    role: 'log',
    'aria-label': 'What the page was told',
  });
  const say = (text: string) => {
    words.append(create('li', {}, text));
  };
  if (content) stage.append(content);
  const element = stage.querySelector<LoginWidget>('login-widget');
  if (element) element.client = new ScriptedBackend(peopleScript(scriptedPeople));
  void script?.(partOf(stage), { log: (...texts) => say(texts.map(String).join(' ')) });
  stage.addEventListener('login-redirect', (event) => {
    const { organisation, url } = event.detail;
    if (!event.defaultPrevented) say(`The browser would go to ${organisation ?? url}.`);
    event.preventDefault();
  });
  stage.append(words);
}

function partOf(stage: HTMLElement): StageDocument {
  return {
    documentElement: stage,
    createElement: document.createElement.bind(document),
    addEventListener: stage.addEventListener.bind(stage),
    querySelector: stage.querySelector.bind(stage),
  };
}
