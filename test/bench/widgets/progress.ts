/** One line on a terminal that is written anew; where there is none, only what is to be kept. */
export class Progress {
  readonly #steps: number;
  readonly #began = performance.now();
  #done = 0;

  /** @param steps how many there will be, each of about the same length */
  constructor(steps: number) {
    this.#steps = steps;
  }

  /** Shows the step that begins. */
  begin(text: string): void {
    this.#write(`${text}${this.#done > 0 ? `, ${inWords(this.#left())} left` : ''}`);
    this.#done += 1;
  }

  /** Says something that stays. */
  say(text: string): void {
    this.#write('');
    console.error(text);
  }

  end(): void {
    this.#write('');
  }

  /** Milliseconds, as long as all goes on as before. */
  #left(): number {
    const elapsed = performance.now() - this.#began;
    return (elapsed / this.#done) * (this.#steps - this.#done);
  }

  #write(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\x1b[K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
  }
}

/** @param span milliseconds */
export function inWords(span: number): string {
  const seconds = Math.ceil(span / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
