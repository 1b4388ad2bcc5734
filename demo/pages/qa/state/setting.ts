/** Parts of the form. */
export type Group = 'answers' | 'faults' | 'drive' | 'page' | 'element' | 'theme';

interface Shared {
  readonly group: Group;
  readonly label: string;
  /** `stage`: a change begins the stage anew; else the element goes on where it is. */
  readonly begins: 'stage' | null;
  /** What a good value may be, shown where there is none. */
  readonly example?: string;
}
export interface Choice extends Shared {
  readonly kind: 'choice';
  /** What the empty value means. */
  readonly otherwise: string;
  /** What people read, by value. */
  readonly options: Readonly<Record<string, string>>;
}
export interface Flag extends Shared {
  readonly kind: 'flag';
}
export interface Integer extends Shared {
  readonly kind: 'integer';
  /** Greatest value; the least is 0. */
  readonly most: number;
}
export interface Text extends Shared {
  readonly kind: 'text';
  readonly pattern: RegExp;
  /** What a good value is, to go on after “is not”. */
  readonly wanted: string;
  readonly longest: number;
}
export type Setting = Choice | Flag | Integer | Text;

type Begins = Shared['begins'];

export const choice = (
  group: Group,
  label: string,
  otherwise: string,
  options: Choice['options'],
  begins: Begins = null,
): Choice => ({ kind: 'choice', group, label, otherwise, options, begins });

export const flag = (group: Group, label: string): Flag => ({
  kind: 'flag',
  group,
  label,
  begins: null,
});

export const integer = (group: Group, label: string, most: number, example = '0'): Integer => ({
  kind: 'integer',
  group,
  label,
  most,
  example,
  begins: null,
});

export const text = (
  group: Group,
  label: string,
  pattern: RegExp,
  wanted: string,
  longest: number,
  begins: Begins = null,
): Text => ({ kind: 'text', group, label, pattern, wanted, longest, begins });

/** What is wrong with a value, as the end of a sentence; null when nothing is. */
export function complain(setting: Setting, value: string): string | null {
  switch (setting.kind) {
    case 'choice':
      return Object.hasOwn(setting.options, value)
        ? null
        : `is none of ${Object.keys(setting.options).join(', ')}`;
    case 'flag':
      return value === 'on' ? null : 'can only be “on”';
    case 'integer': {
      const good = /^\d{1,6}$/.test(value) && Number(value) <= setting.most;
      return good ? null : `is no whole number from 0 to ${String(setting.most)}`;
    }
    case 'text':
      return setting.pattern.test(value) ? null : `is not ${setting.wanted}`;
  }
}
