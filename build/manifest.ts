import type { Export } from 'custom-elements-manifest/schema';

/* The shape of custom-elements.json that is used here (Custom Elements Manifest, schema 2.1.0). */

interface Described {
  readonly name: string;
  readonly description: string;
}
interface Typed {
  readonly type: { readonly text: string };
}

export interface Attribute extends Described, Typed {
  /** As in code; left out where there is none. */
  readonly default?: string;
  /** The property that it sets. */
  readonly fieldName?: string;
}
export interface Field extends Described, Typed {
  readonly kind: 'field';
  readonly attribute?: string;
  readonly default?: string;
  readonly readonly?: true;
}
export interface Method extends Described {
  readonly kind: 'method';
  readonly parameters: (Typed & { readonly name: string; readonly optional?: true })[];
  readonly return: Typed;
}
export interface ElementEvent extends Described, Typed {
  /** Beyond the schema: what `detail` holds. */
  readonly detail: (Described & Typed)[];
}
export interface CssProperty extends Described {
  readonly syntax?: string;
  readonly default: string;
}

export interface ElementDeclaration extends Described {
  readonly kind: 'class';
  readonly customElement: true;
  readonly tagName: string;
  readonly superclass: { readonly name: string; readonly package: string };
  readonly attributes: Attribute[];
  readonly members: (Field | Method)[];
  readonly events: ElementEvent[];
  readonly slots: Described[];
  readonly cssParts: Described[];
  readonly cssProperties: CssProperty[];
  readonly cssStates: Described[];
  /** Beyond the schema: what tests find in the form by `[data-part=…]`. */
  readonly dataParts: Described[];
}

export interface Manifest {
  readonly schemaVersion: '2.1.0';
  readonly modules: {
    readonly kind: 'javascript-module';
    readonly path: string;
    readonly declarations: ElementDeclaration[];
    readonly exports: Export[];
  }[];
}

/** @throws When there is none. */
export function elementOf({ modules }: Manifest): ElementDeclaration {
  const [element] = modules.flatMap(({ declarations }) => declarations);
  if (!element) throw new Error('custom-elements.json declares no element.');
  return element;
}
