import { render } from './small-html.ts';

/*
 * What `src/` uses of `lit`, in a fifth of the bytes: it stands in for it where a page waits for the script.
 * `test/element/small-lit.test.ts` holds it against lit.
 */

export * from './small-html.ts';

interface Controller {
  readonly hostConnected?: () => void;
  readonly hostDisconnected?: () => void;
}

type Values = Record<string, unknown>;

/** Of which property an attribute is, and its type. */
const attributes = new Map<string, readonly [property: string, type: unknown]>();

/** Its properties are of their own, and are read from attributes; it renders anew in a microtask. */
export abstract class LitElement extends HTMLElement {
  declare static readonly properties: Readonly<
    Record<string, { readonly type?: unknown; readonly attribute: string | false }>
  >;

  declare renderRoot: ShadowRoot;
  hasUpdated = false;
  updateComplete: Promise<unknown>;
  #connect?: () => void;
  #pending = false;
  readonly #controllers: Controller[] = [];
  readonly #values: Values = {};
  /** What was set before the definition counts from the first update on. */
  readonly #early: Values = {};

  static get observedAttributes(): string[] {
    for (const [name, { attribute, type }] of Object.entries(this.properties)) {
      if (attribute) attributes.set(attribute, [name, type]);
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          if (!Object.is(this.#values[name], value)) this.requestUpdate();
          this.#values[name] = value;
        },
      });
    }
    return [...attributes.keys()];
  }

  constructor() {
    super();
    this.updateComplete = new Promise<void>((resolve) => (this.#connect = resolve));
    const own = this as unknown as Values;
    for (const name in (this.constructor as typeof LitElement).properties) {
      if (!Object.hasOwn(own, name)) continue;
      this.#early[name] = own[name];
      Reflect.deleteProperty(own, name);
    }
    this.requestUpdate();
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#connect?.();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    const [name = '', type] = attributes.get(attribute) ?? [];
    const given = text !== null;
    const value = type === Boolean ? given : given && type === Number ? Number(text) : text;
    (this as unknown as Values)[name] = value;
  }

  requestUpdate(): void {
    if (!this.#pending) this.updateComplete = this.#enqueue();
  }

  async #enqueue(): Promise<void> {
    this.#pending = true;
    try {
      await this.updateComplete;
    } catch {
      // Whoever awaited it knows.
    }
    await this.scheduleUpdate();
  }

  protected scheduleUpdate(): unknown {
    if (!this.hasUpdated) Object.assign(this, this.#early);
    try {
      this.willUpdate();
    } finally {
      // From now on another update may be asked for.
      this.#pending = false;
    }
    this.update();
    return (this.hasUpdated = true);
  }

  protected update(): void {
    render(this.render(), this.renderRoot);
  }

  protected abstract createRenderRoot(): ShadowRoot;
  protected abstract willUpdate(): void;
  protected abstract render(): unknown;
}
