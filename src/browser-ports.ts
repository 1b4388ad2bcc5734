import type { LoginBackend } from './backend/login-backend.ts';
import { RestBackend } from './backend/rest-backend.ts';
import type { Ports } from './flow/perform-effect.ts';
import type { Arrival, SsoMethod } from './machine/states.ts';
import type { Options } from './options.ts';
import type { Departed, RedirectDetail } from './sso/handoff.ts';
import { isFramed } from './sso/framing.ts';
import { leave } from './sso/handoff.ts';
import { Popup } from './sso/popup.ts';
import { guardRedirect } from './sso/redirect-guard.ts';
import { wayBack, withPopup } from './sso/way-back.ts';

/** What the ports ask of the element, each time anew: a host may change its settings at any time. */
export interface PortsHost {
  options(): Options;
  /** Another backend than the REST one. */
  client(): LoginBackend | null;
  /** @returns False when the host page navigates by itself. */
  announceRedirect(detail: RedirectDetail): boolean;
}

/** The flow's outside world in a browser: this page, its address, another window. */
export class BrowserPorts implements Ports {
  readonly #host: PortsHost;
  #popup: Popup | null = null;

  constructor(host: PortsHost) {
    this.#host = host;
  }

  get backend(): LoginBackend {
    return this.#host.client() ?? new RestBackend(this.#host.options().backend ?? '');
  }

  get surface(): string | undefined {
    return this.#host.options().surface;
  }

  returnTo(): string {
    const page = wayBack(location.href);
    const elsewhere = this.#host.options().redirect === 'popup' || isFramed();
    this.#popup = elsewhere ? new Popup() : null;
    return this.#popup ? withPopup(page, this.#popup.nonce) : page;
  }

  leave({ redirect, organisation }: SsoMethod, here: boolean): Departed | null {
    const url = this.address(redirect);
    if (!url) return null;
    const announce = (detail: RedirectDetail) => this.#host.announceRedirect(detail);
    return leave({ url, organisation }, here ? null : this.#popup, announce);
  }

  async awaitPopup(signal: AbortSignal): Promise<Arrival | null> {
    return (await this.#popup?.awaitReturn(signal)) ?? null;
  }

  readonly focusPopup = (): void => {
    this.#popup?.focus();
  };

  /** The absolute address of a redirect, or null when nobody may be sent there. */
  readonly address = (redirect: string): string | null => {
    const { backend, origins } = this.#host.options();
    return guardRedirect(redirect, `${backend ?? location.href}/`, origins)?.href ?? null;
  };
}
