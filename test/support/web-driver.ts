/** A window, or with `frame` the first frame in it. */
interface Place {
  readonly window: string;
  readonly frame: boolean;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ENTER = '\uE007';
/** Keys that stand for no text (WebDriver, "Keyboard actions"). */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: ENTER,
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  ArrowDown: '\uE015',
};

/**
 * One session of W3C WebDriver over `fetch`. The commands of a session have a current window and frame, so
 * each call names its place; calls must not overlap.
 */
export class WebDriver {
  readonly #base: string;

  private constructor(base: string) {
    this.#base = base;
  }

  /** @param driver Address of the driver. @throws With the driver's words when it refuses. */
  static async begin(driver: string, capabilities: object): Promise<WebDriver> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const answer = await send('POST', `${driver}/session`, body);
    return new WebDriver(`${driver}/session/${(answer as { sessionId: string }).sessionId}`);
  }

  async windows(): Promise<string[]> {
    return (await this.#send('GET', '/window/handles')) as string[];
  }

  /** Whether there still is a browser. */
  answers(): Promise<boolean> {
    return this.windows().then(
      () => true,
      () => false,
    );
  }

  async goTo(place: Place, url: string): Promise<void> {
    await this.#enter(place);
    await this.#send('POST', '/url', { url });
  }

  /** Calls a function in the page, by its text; waits for its promise. */
  async call(place: Place, source: string, args: readonly unknown[]): Promise<unknown> {
    await this.#enter(place);
    const script = `return (${source}).apply(null, arguments)`;
    return this.#send('POST', '/execute/sync', { script, args });
  }

  /** Keys to what has the focus, as a person would type them; `\n` is Enter. */
  async type(place: Place, text: string): Promise<void> {
    await this.#enter(place);
    const active = await this.#element('GET', '/element/active');
    await this.#send('POST', `${active}/value`, { text: text.replaceAll('\n', ENTER) });
  }

  /** Presses keys together, the last of them last. @param keys Such as `Tab`. */
  async press(place: Place, keys: readonly string[]): Promise<void> {
    await this.#enter(place);
    const values = keys.map((key) => KEYS[key] ?? key);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.reverse().map((value) => ({ type: 'keyUp', value }));
    const keyboard = { type: 'key', id: 'keyboard', actions: [...down, ...up] };
    await this.#send('POST', '/actions', { actions: [keyboard] });
  }

  /** What the browser tells a screen reader of an element (WebDriver, "Get Computed Role"). */
  async named(place: Place, css: string): Promise<{ role: string; name: string }> {
    await this.#enter(place);
    const found = await this.#element('POST', '/element', { using: 'css selector', value: css });
    const ask = async (what: string) => (await this.#send('GET', `${found}/${what}`)) as string;
    return { role: await ask('computedrole'), name: await ask('computedlabel') };
  }

  async click(place: Place, xpath: string): Promise<void> {
    await this.#enter(place);
    const found = await this.#element('POST', '/element', { using: 'xpath', value: xpath });
    await this.#send('POST', `${found}/click`, {});
  }

  /** Moves the pointer there, in CSS pixels, and holds its button down. */
  async pointerDown(place: Place, at: { x: number; y: number }): Promise<void> {
    await this.#enter(place);
    await this.#point({ type: 'pointerMove', ...at }, { type: 'pointerDown', button: 0 });
  }

  async pointerUp(place: Place): Promise<void> {
    await this.#enter(place);
    await this.#point({ type: 'pointerUp', button: 0 });
  }

  async resize(place: Place, width: number, height: number): Promise<void> {
    await this.#enter(place);
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width, height });
  }

  /** @returns PNG. */
  async screenshot(place: Place): Promise<Buffer> {
    await this.#enter(place);
    return Buffer.from((await this.#send('GET', '/screenshot')) as string, 'base64');
  }

  async close(window: string): Promise<void> {
    await this.#enter({ window, frame: false });
    await this.#send('DELETE', '/window');
  }

  async end(): Promise<void> {
    await this.#send('DELETE', '');
  }

  async #enter({ window, frame }: Place): Promise<void> {
    await this.#send('POST', '/window', { handle: window });
    if (frame) await this.#send('POST', '/frame', { id: 0 });
  }

  async #point(...actions: object[]): Promise<void> {
    await this.#send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async #element(method: string, path: string, body?: object): Promise<string> {
    const element = (await this.#send(method, path, body)) as Record<string, string>;
    return `/element/${element[ELEMENT] ?? ''}`;
  }

  #send(method: string, path: string, body?: object): Promise<unknown> {
    return send(method, this.#base + path, body);
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
