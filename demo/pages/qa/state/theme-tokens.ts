export interface ThemeToken {
  /** Without `--login-widget-`. */
  readonly name: string;
  /** Its name among the settings, where an attribute of the element has the same. */
  readonly setting?: string;
  readonly label: string;
  /** Of a length; a token without one is a colour. */
  readonly unit?: 'px';
  /** Greatest length. */
  readonly most?: number;
  /** What it is by default, in the light scheme. */
  readonly example: string;
}

/** What the theme editor offers; the others follow from these. */
export const themeTokens: readonly ThemeToken[] = [
  { name: 'accent', label: 'Accent', example: '#3a4fd0' },
  { name: 'link', label: 'Links and focus', example: '#3a4fd0' },
  { name: 'surface', setting: 'surface-colour', label: 'Surface', example: '#ffffff' },
  { name: 'text', label: 'Text', example: '#14171f' },
  { name: 'danger', label: 'Problems', example: '#b3261e' },
  { name: 'radius', label: 'Corners, px', unit: 'px', most: 32, example: '10' },
  { name: 'frame-radius', label: 'Corners of the card, px', unit: 'px', most: 48, example: '16' },
  { name: 'space', label: 'Distances, px', unit: 'px', most: 40, example: '16' },
  { name: 'padding', label: 'Inside the card, px', unit: 'px', most: 64, example: '32' },
  { name: 'control-height', label: 'Height of fields, px', unit: 'px', most: 80, example: '46' },
  { name: 'width', label: 'Width, px', unit: 'px', most: 800, example: '400' },
];
