/*
 * What hosts may fill, find and style, each with its meaning. Nothing of it is in the script: types for hosts,
 * and the source of custom-elements.json and the docs. Defaults of custom properties stand in `styles/` alone.
 */

/** `<color>`, CSS Color 4. */
type Color = string;
/** `<length>`, CSS Values 4. */
type Length = string;

/** On the element or on any ancestor. */
export interface CustomProperties {
  /** Main button; links and focus are derived from it. */
  '--login-widget-accent': Color;
  /** The card and its fields. */
  '--login-widget-surface': Color;
  /** Text; what is less than text is derived from it. */
  '--login-widget-text': Color;
  /** Problems. */
  '--login-widget-danger': Color;
  /** Text on the accent; by default black or white, whichever can be read better. */
  '--login-widget-accent-text': Color;
  /** Links and focus; by default the accent, darkened or lightened as far as it takes to be readable. */
  '--login-widget-link': Color;
  /** Text of less weight. */
  '--login-widget-muted': Color;
  /** Around fields and buttons. */
  '--login-widget-border': Color;
  /** Around the card. */
  '--login-widget-line': Color;
  /** Font family. */
  '--login-widget-font': string;
  /** Corners of fields and buttons. */
  '--login-widget-radius': Length;
  /** Corners of the card; 12px in join mode. */
  '--login-widget-frame-radius': Length;
  /** Distance between parts. */
  '--login-widget-space': Length;
  /** Inside the card; 16px in join mode. */
  '--login-widget-padding': Length;
  /** Height of fields and buttons. */
  '--login-widget-control-height': Length;
  /** Greatest width of the card. */
  '--login-widget-width': Length;
  /** Shadow of the card. */
  '--login-widget-shadow': string;
}

/** By the `slot` attribute of your own content. */
export interface Slots {
  /** Above everything. */
  logo: Element;
  /** Below the logo, above the step. */
  header: Element;
  /** Below the step, when guests are welcome. */
  guest: Element;
  /** Below that; replaces the link of `support-href`. */
  support: Element;
  /** At the end. */
  footer: Element;
}

/** For `::part()`. */
export interface Parts {
  /** The card around everything. */
  frame: HTMLElement;
  /** The link to the support desk. */
  support: HTMLAnchorElement;
}

/** For `:state()`. */
export interface States {
  /** An answer is awaited. */
  busy: boolean;
  /** The browser is leaving for single sign-on. */
  handoff: boolean;
  /** Something failed, and the message shows. */
  problem: boolean;
  /** Somebody is signed in. */
  'signed-in': boolean;
}

/** What tests find in the form by `[data-part=…]`, in every language. */
export interface DataParts {
  /** What the step is about. */
  heading: HTMLElement;
  /** What is said below the heading. */
  text: HTMLElement;
  /** The line that says who signs in. */
  account: HTMLElement;
  /** Label and field of the identifier; `input[name=username]` inside. */
  identifier: HTMLElement;
  /** Label and field of anything else. */
  field: HTMLElement;
  /** A masked field with its button; `input[data-secret]` inside. */
  secret: HTMLElement;
  /** Shows or masks what was typed. */
  reveal: HTMLButtonElement;
  /** What a field wants. */
  hint: HTMLElement;
  /** Says that Caps Lock is on. */
  caps: HTMLElement;
  /** A box to tick, with its label. */
  check: HTMLElement;
  /** What went wrong; empty when nothing did. */
  problem: HTMLElement;
  /** What a screen reader is told. */
  status: HTMLElement;
  /** The one thing that Enter does. */
  submit: HTMLButtonElement;
  /** Another way in. */
  way: HTMLButtonElement;
  /** Something beside the way. */
  link: HTMLButtonElement;
  /** Shown while an answer is awaited and nothing can be pressed. */
  progress: HTMLElement;
}
