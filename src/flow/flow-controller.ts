import type { ReactiveControllerHost } from 'lit';
import type { Action, State } from '../machine/states.ts';
import { start } from '../machine/states.ts';
import { transition } from '../machine/transitions.ts';
import type { Ports } from './perform-effect.ts';
import { performEffect } from './perform-effect.ts';

export type OnMove = (previous: State, next: State) => void;

/**
 * Holds the state of one element, and is the only one who changes it. An effect lives as long as its
 * step, or until a newer effect; what an aborted one still brings is dropped.
 */
export class FlowController {
  #state: State = start;
  #running = new AbortController();
  readonly #host: ReactiveControllerHost;
  readonly #ports: Ports;
  readonly #onMove: OnMove;

  /** @param onMove Called after each move, once the view shows it. */
  constructor(host: ReactiveControllerHost, ports: Ports, onMove: OnMove) {
    this.#host = host;
    this.#ports = ports;
    this.#onMove = onMove;
  }

  get state(): State {
    return this.#state;
  }

  readonly dispatch = (action: Action): void => {
    const previous = this.#state;
    const [next, effect] = transition(previous, action);
    if (next === previous && !effect) return;
    if (effect || next.step !== previous.step) {
      this.#running.abort();
      this.#running = new AbortController();
    }
    this.#state = next;
    this.#host.requestUpdate();
    const told = this.#host.updateComplete.then(() => {
      this.#onMove(previous, next);
    });
    // The request is on its way before anything is rendered.
    if (effect) void performEffect(effect, this.#ports, this.#running.signal, this.dispatch, told);
  };
}
