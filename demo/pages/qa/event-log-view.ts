import { copyText } from '../shared/copy-button.ts';
import { create } from '../shared/create.ts';
import { find } from '../shared/find.ts';
import type { EventLog, LogEntry } from './event-log.ts';

const list = find('#log', HTMLOListElement);
const state = find('#log-state', HTMLElement);
const pauseButton = find('#pause', HTMLButtonElement);

/**
 * Shows the log, newest first, with its buttons. Paused, the list stands still; nothing is lost.
 *
 * @returns To be called after each new entry.
 */
export function showEventLog(log: EventLog): () => void {
  /** What came while the list stands still; null while it does not. */
  let waiting: number | null = null;

  const render = () => {
    list.replaceChildren(...log.entries.map(item).reverse());
    state.textContent = countOf(log.entries.length);
  };
  pauseButton.addEventListener('click', () => {
    waiting = waiting === null ? 0 : null;
    pauseButton.textContent = waiting === null ? 'Pause' : 'Resume';
    if (waiting === null) render();
    else state.textContent = 'Paused.';
  });
  find('#clear', HTMLButtonElement).addEventListener('click', () => {
    log.clear();
    render();
  });
  find('#copy-log', HTMLButtonElement).addEventListener('click', () => {
    void copyText(JSON.stringify(log.entries.map(readable), null, 2)).then((copied) => {
      state.textContent = copied
        ? `${countOf(log.entries.length)} Copied.`
        : 'This browser does not allow copying.';
    });
  });
  render();
  return () => {
    if (waiting === null) return render();
    waiting += 1;
    state.textContent = `Paused; ${String(waiting)} more since.`;
  };
}

function countOf(count: number): string {
  return count === 0 ? 'Nothing yet.' : `${String(count)} in this tab, newest first.`;
}

function item({ at, name, detail, cancelled }: LogEntry): HTMLLIElement {
  const time = new Date(at);
  const head = create('p', {}, create('b', {}, name));
  if (cancelled) head.append(create('span', { class: 'tag' }, 'cancelled'));
  head.append(create('time', { datetime: time.toISOString() }, timeOf(time)));
  const json = JSON.stringify(detail, null, 2) ?? '';
  return create('li', { 'data-event': name }, head, create('pre', {}, json));
}

function readable({ at, ...rest }: LogEntry) {
  return { at: new Date(at).toISOString(), ...rest };
}

/** Time of the day, here, to the millisecond. */
function timeOf(time: Date): string {
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  return `${clock.map((value) => digits(value, 2)).join(':')}.${digits(time.getMilliseconds(), 3)}`;
}
