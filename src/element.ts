import type { PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import { announce, endsGuess, reflect, showsNews } from './announce.ts';
import { BrowserPorts } from './browser-ports.ts';
import type { LoginActionName } from './events.ts';
import { emit } from './events.ts';
import { FlowController } from './flow/flow-controller.ts';
import { looksLikePhone } from './identifier.ts';
import { LanguageFollower } from './language-follower.ts';
import { LightForm } from './light-form.ts';
import type { Problem, State, Step } from './machine/states.ts';
import { findLanguage } from './messages/languages.ts';
import { withWording } from './messages/messages.ts';
import type { Options, Properties } from './options.ts';
import { defaults, properties, readOptions } from './options.ts';
import { PageLifecycle } from './page-lifecycle.ts';
import { readRemembered, remember } from './remembered.ts';
import { settleProperties } from './settle-properties.ts';
import { isFramedByOthers } from './sso/framing.ts';
import { guardRedirect } from './sso/redirect-guard.ts';
import { takeArrival } from './sso/return.ts';
import { cameBack } from './sso/way-back.ts';
import { adoptFormSheet } from './styles/form-sheet.ts';
import { frameSheet } from './styles/frame-sheet.ts';
import { followsSystem } from './styles/theme.ts';
import { version } from './version.ts';
import { frame } from './views/frame.ts';
import type { ViewContext } from './views/view.ts';
import { warmUp } from './warm-up.ts';
import { whenFree } from './when-free.ts';

// A thin shell: what happens is decided in `machine/`, what is shown in `views/`.
/** Asks who a person is, finds out how she signs in, and tells the host page by events. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class LoginWidget extends LitElement {
  /** Of this copy of the script. */
  static readonly version = version;
  static override readonly properties = properties;

  readonly #form = new LightForm(this);
  readonly #states = this.attachInternals().states;
  readonly #language = new LanguageFollower(this);
  readonly #told = new WeakSet<Problem>();
  readonly #ports = new BrowserPorts({
    options: () => this.#options,
    client: () => this.client,
    announceRedirect: (detail) => emit(this, 'login-redirect', detail),
  });
  readonly #flow: FlowController;
  #phoneTyped = false;
  #remembered = false;
  #begun = false;

  constructor() {
    super();
    Object.assign(this, defaults);
    this.#flow = new FlowController(this, this.#ports, this.#onMove);
    new PageLifecycle(this, {
      interrupted: () => {
        this.#flow.dispatch({ type: 'interrupted' });
      },
      left: this.#form.forgetSecrets,
      hidden: this.#form.maskSecrets,
    });
    this.#form.identifier.addEventListener('input', this.#onInput);
  }

  /** The step that is shown. */
  get step(): Step {
    return this.#flow.state.step;
  }

  /** A page of another origin shows this one, so that no secret is asked for unless `allow-framed` is set. */
  get framed(): boolean {
    return isFramedByOthers();
  }

  /** Starts sign-in with what is typed, or with `identifier`, as if a person had submitted it. */
  start(identifier?: string): void {
    if (identifier !== undefined) {
      this.#flow.dispatch({ type: 'identifier-changed' });
      this.#form.identifier.value = identifier;
    }
    this.#flow.dispatch(this.#form.identifierAction(this.#context));
  }

  /** Back to the first step, with nothing typed. */
  reset(): void {
    this.#form.identifier.value = '';
    this.#flow.dispatch({ type: 'reset' });
  }

  /** Focuses what the step is about. */
  override focus(): void {
    this.#form.focusStep();
  }

  /**
   * Shows a problem that the host found, by its code, in a step that asks for something. The host knows it: no
   * `login-error` tells it back.
   */
  showProblem(code: string): void {
    const problem = { code };
    this.#told.add(problem);
    this.#flow.dispatch({ type: 'refused', problem });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptFormSheet(this.getRootNode());
    this.#form.keep();
    if (followsSystem(this)) this.#states.add('system-scheme');
    if (!this.#begun) this.requestUpdate();
  }

  /** Keeps a move by `moveBefore()` from counting as a removal. */
  connectedMoveCallback(): void {
    adoptFormSheet(this.getRootNode());
  }

  protected override createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [frameSheet()];
    return root;
  }

  /** What the script finds in the page is taken over at a good moment. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await whenFree(this);
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    settleProperties(this);
    // Only now, since properties that were set before the definition count from the first update on.
    if (!this.#begun && this.isConnected) this.#begin();
  }

  protected override update(changed: PropertyValues): void {
    // The frame of the instant markup looks like ours, and does nothing.
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
    // The host may have put its own sheets in the place of all.
    adoptFormSheet(this.getRootNode());
    this.#form.offer(this.identifier);
    this.#form.root.inert = this.disabled;
    this.#form.render(this.#flow.state, this.#context);
  }

  protected override render(): TemplateResult {
    return frame(this.#context, this.#form.keep);
  }

  get #options(): Options {
    return readOptions(this, location.href);
  }

  get #context(): ViewContext {
    const found = findLanguage(this.#language.tag);
    return {
      ...found,
      messages: withWording(found.messages, this.messages),
      options: this.#options,
      phoneTyped: this.#phoneTyped,
      remembered: this.#remembered,
      id: this.#form.id,
      dispatch: this.#flow.dispatch,
      act: this.#act,
      focusPopup: this.#ports.focusPopup,
      secrets: this.allowFramed || !this.framed,
      address: this.#ports.address,
    };
  }

  /** What brought the browser here decides how the visit begins; only an untouched one goes on alone. */
  #begin(): void {
    this.#begun = true;
    const { identifier, step } = this;
    const remembered = this.remember ? readRemembered() : null;
    // What was typed and ticked before the script came stays.
    this.#remembered = remembered !== null || this.#form.remembers;
    this.#form.identifier.value ||= remembered ?? '';
    this.#onInput();
    const arrival = takeArrival();
    if (arrival) this.#flow.dispatch({ type: 'arrived', arrival });
    else if (this.autoContinue && identifier && step === 'identify' && !cameBack())
      this.start(identifier);
    else warmUp(() => this.#context, this.#form.root);
    if (this.hasAttribute('autofocus')) void this.updateComplete.then(() => this.#form.takeFocus());
  }

  readonly #onMove = (previous: State, next: State): void => {
    reflect(this.#states, next);
    if (endsGuess(previous, next)) this.#form.forgetSecrets();
    if (next.step === 'discovering' && this.remember) {
      remember(this.#form.remembers ? next.identifier.value : null);
    }
    this.#form.follow(showsNews(previous, next));
    const goOn = announce(this, previous, next, this.#told);
    if (!goOn || next.step !== 'signed-in' || !this.returnTo) return;
    const url = guardRedirect(this.returnTo, location.href, this.#options.origins);
    if (url) location.assign(url);
  };

  readonly #act = (action: LoginActionName): boolean => {
    if (!emit(this, 'login-action', { action })) return false;
    if (action === 'other-account') this.#flow.dispatch({ type: 'identifier-changed' });
    if (action === 'forgot-password') this.#flow.dispatch({ type: 'password-forgotten' });
    return true;
  };

  readonly #onInput = (): void => {
    const phoneTyped = looksLikePhone(this.#form.identifier.value);
    if (phoneTyped !== this.#phoneTyped) this.requestUpdate();
    this.#phoneTyped = phoneTyped;
  };
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export interface LoginWidget extends Properties {}
