import { create } from '../../shared/create.ts';
import { find } from '../../shared/find.ts';
import type { CallEntry, Deed, LogEntry } from './entry.ts';
import type { EventLog } from './event-log.ts';
import { duration } from './step-trail.ts';

const list = find('#log', HTMLOListElement);
const state = find('#log-state', HTMLElement);
const hold = find('#hold', HTMLButtonElement);
const kinds = find('#log-kind', HTMLSelectElement);

/**
 * Shows the log, newest first. Held, the list stands still; nothing is lost.
 *
 * @param onClear Called when somebody empties it.
 * @returns To be called after each new entry.
 */
export function showLog(log: EventLog, onClear: () => void): () => void {
  /** What came while the list stands still; null while it does not. */
  let waiting: number | null = null;
  let asked = false;

  const render = () => {
    asked = false;
    const shown = log.entries.filter(({ kind }) => !kinds.value || kinds.value === kind);
    const open = new Set(
      Array.from(list.querySelectorAll<HTMLElement>('[open]'), ({ dataset }) => dataset['id']),
    );
    list.replaceChildren(...shown.map((entry) => item(entry, open)).reverse());
    state.textContent =
      shown.length === 0 ? 'Nothing yet.' : `${String(shown.length)} lines, newest first.`;
  };
  hold.addEventListener('click', () => {
    waiting = waiting === null ? 0 : null;
    hold.textContent = waiting === null ? 'Hold' : 'Go on';
    if (waiting === null) render();
    else state.textContent = 'Held.';
  });
  kinds.addEventListener('change', render);
  find('#clear', HTMLButtonElement).addEventListener('click', () => {
    log.clear();
    onClear();
    render();
  });
  render();
  return () => {
    if (waiting !== null) {
      waiting += 1;
      state.textContent = `Held; ${String(waiting)} more since.`;
    } else if (!asked) {
      // Several lines may come at once.
      asked = true;
      queueMicrotask(render);
    }
  };
}

function item(entry: LogEntry, open: ReadonlySet<string | undefined>): HTMLLIElement {
  const time = new Date(entry.at);
  const clock = create('time', { datetime: time.toISOString() }, timeOf(time));
  switch (entry.kind) {
    case 'page':
      return line(
        entry.kind,
        [create('b', {}, 'Stage begins'), clock],
        [quiet(entry.search || '/')],
      );
    case 'event': {
      const cancelled = entry.cancelled ? [create('span', { class: 'tag' }, 'cancelled')] : [];
      const head = [create('b', {}, entry.name), ...cancelled, clock];
      return line(entry.name, head, [create('pre', {}, show(entry.detail))]);
    }
    case 'call':
      return call(entry, clock, open);
    case 'deed':
      return line(entry.kind, [create('b', {}, sayDeed(entry.deed)), clock], []);
    case 'fault':
      return line(entry.kind, [create('b', {}, entry.text), clock], []);
  }
}

function line(kind: string, head: readonly Node[], rest: readonly Node[]): HTMLLIElement {
  return create('li', { 'data-entry': kind }, create('p', {}, ...head), ...rest);
}

function call(entry: CallEntry, clock: Node, open: ReadonlySet<string | undefined>): HTMLLIElement {
  const { id, path, status, took, fault, request, answer } = entry;
  const how = took === null ? 'open' : status === null ? 'no answer' : String(status);
  const head = [
    create('b', {}, `POST ${path}`),
    create('span', { class: 'status' }, how),
    create('span', {}, took === null ? '' : duration(took)),
    ...(fault ? [create('span', { class: 'tag' }, fault)] : []),
    clock,
  ];
  const bodies = [
    ['Request', request],
    ['Answer', answer],
  ] as const;
  const body = create(
    'details',
    { 'data-id': id, open: open.has(id) },
    create('summary', {}, 'Request and answer'),
    ...bodies.map(([name, text]) => create('pre', {}, `${name} ${show(text)}`)),
  );
  const kind =
    status !== null && status < 400 ? 'call' : took === null ? 'call-open' : 'call-failed';
  return line(kind, head, [body]);
}

/** On one line where it fits. */
function show(value: unknown): string {
  const line = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? '–';
  return line.length <= 72 ? line : JSON.stringify(value, null, 2);
}

function quiet(text: string): HTMLElement {
  return create('p', { class: 'quiet' }, text);
}

function sayDeed(deed: Deed): string {
  switch (deed.do) {
    case 'identify':
      return `Says who: ${deed.identifier || '(nothing)'}`;
    case 'secret':
    case 'new-pin':
      return deed.typed ? 'Enters a secret' : 'Enters nothing where a secret is asked for';
    case 'answers':
      return `Answers ${String(deed.questions.length)} questions`;
    case 'press':
      return `Presses “${deed.label}”`;
  }
}

/** Time of the day, here, to the millisecond. */
function timeOf(time: Date): string {
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  return `${clock.map((value) => digits(value, 2)).join(':')}.${digits(time.getMilliseconds(), 3)}`;
}
