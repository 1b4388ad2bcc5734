import type { ReferenceTable } from './reference-table.ts';

export const slotTable: ReferenceTable = {
  columns: ['Slot', 'Place'],
  rows: [
    ['`logo`', 'Above everything.'],
    ['`header`', 'Below the logo, above the step.'],
    ['`guest`', 'Below the step, when guests are welcome.'],
    ['`support`', 'Below that; replaces the link of `support-href`.'],
    ['`footer`', 'At the end.'],
  ],
};

export const partTable: ReferenceTable = {
  columns: ['Part or state', 'What it is'],
  rows: [
    ['`::part(frame)`', 'The card around everything.'],
    ['`::part(support)`', 'The link to the support desk.'],
    ['`:state(busy)`', 'An answer is awaited.'],
    ['`:state(handoff)`', 'The browser is leaving for single sign-on.'],
    ['`:state(problem)`', 'Something failed, and the message shows.'],
    ['`:state(signed-in)`', 'Somebody is signed in.'],
  ],
};

export const customPropertyTable: ReferenceTable = {
  columns: ['Custom property', 'Light', 'Dark', 'Meaning'],
  rows: [
    ['`--login-widget-accent`', '`#3a4fd0`', '`#9db0ff`', 'Main button, links, focus.'],
    ['`--login-widget-surface`', '`#fff`', '`#181b22`', 'The card and its fields.'],
    ['`--login-widget-text`', '`#14171f`', '`#eef0f5`', 'Text.'],
    ['`--login-widget-danger`', '`#b3261e`', '`#ffb3ab`', 'Problems.'],
    ['`--login-widget-accent-text`', 'black or white', '', 'On the accent; made to be readable.'],
    [
      '`--login-widget-link`',
      'accent, made darker',
      'accent, made lighter',
      'Links and focus; as far as it takes to be readable.',
    ],
    ['`--login-widget-muted`', '70 % text', '', 'Text of less weight.'],
    ['`--login-widget-border`', '50 % text', '', 'Around fields and buttons.'],
    ['`--login-widget-line`', '12 % text', '', 'Around the card.'],
    ['`--login-widget-font`', '`system-ui`', '', 'Font family.'],
    ['`--login-widget-radius`', '`10px`', '', 'Corners of fields and buttons.'],
    ['`--login-widget-frame-radius`', '`16px`', '', 'Corners of the card; `12px` in join mode.'],
    ['`--login-widget-space`', '`16px`', '', 'Distance between parts.'],
    ['`--login-widget-padding`', '`20px` to `32px`', '', 'Inside the card; `16px` in join mode.'],
    ['`--login-widget-control-height`', '`46px`', '', 'Height of fields and buttons.'],
    ['`--login-widget-width`', '`400px`', '', 'Greatest width of the card.'],
    ['`--login-widget-shadow`', 'soft', '', 'Shadow of the card.'],
  ],
};
