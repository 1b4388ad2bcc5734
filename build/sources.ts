import { join } from 'node:path';
import ts from 'typescript';

/** Something public, with what its comment says. */
export interface Member {
  readonly name: string;
  readonly description: string;
  /** As a reader of the docs would write it. */
  readonly type: string;
  /** As it stands in the source; for names of types that stand for others. */
  readonly written: string;
  readonly members: () => readonly Member[];
}
export interface SourceMethod {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
  }[];
  readonly returns: string;
}

/** Reads the comments and types of src/. */
export class Sources {
  readonly #root: string;
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  /** @param root Of the repository. */
  constructor(root: string, program: ts.Program) {
    this.#root = root;
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  /** Members of an interface, in their order. */
  interfaceMembers(file: string, name: string): readonly Member[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(this.#exported(file, name));
    return this.#membersOf(type);
  }

  /** What the comment of something exported says. */
  description(file: string, name: string): string {
    return this.#commentOf(this.#exported(file, name));
  }

  /** Public accessors and methods that a class declares by itself and comments on. */
  classMembers(file: string, name: string): { fields: Member[]; methods: SourceMethod[] } {
    const declared = this.#exported(file, name).declarations?.find(ts.isClassDeclaration);
    if (!declared) throw new Error(`${file} has no class ${name}.`);
    const members = declared.members.filter((member) => {
      const flags = ts.getCombinedModifierFlags(member);
      const hidden = ts.ModifierFlags.Static | ts.ModifierFlags.Protected;
      return !(flags & hidden) && member.name && ts.isIdentifier(member.name);
    });
    const symbols = (wanted: (node: ts.Node) => boolean) =>
      members.filter(wanted).flatMap((member) => {
        const symbol = member.name && this.#checker.getSymbolAtLocation(member.name);
        return symbol && !/Callback$/.test(symbol.name) ? symbol : [];
      });
    return {
      fields: symbols(ts.isGetAccessor).map((symbol) => this.#member(symbol)),
      methods: symbols(ts.isMethodDeclaration).map((symbol) => this.#method(symbol)),
    };
  }

  #method(symbol: ts.Symbol): SourceMethod {
    const [signature] = this.#checker.getTypeOfSymbol(symbol).getCallSignatures();
    if (!signature) throw new Error(`${symbol.name} cannot be called.`);
    return {
      name: symbol.name,
      description: this.#commentOf(symbol),
      parameters: signature.parameters.map((parameter) => {
        const optional = parameter.declarations?.some(
          (node) => ts.isParameter(node) && node.questionToken,
        );
        const type = this.#checker.getTypeOfSymbol(parameter);
        return {
          name: parameter.name,
          type: this.#text(this.#checker.getNonNullableType(type)),
          optional: optional ?? false,
        };
      }),
      returns: this.#text(signature.getReturnType()),
    };
  }

  #membersOf(type: ts.Type): readonly Member[] {
    return type.getProperties().map((symbol) => this.#member(symbol));
  }

  #member(symbol: ts.Symbol): Member {
    const type = this.#checker.getTypeOfSymbol(symbol);
    const declared = symbol.valueDeclaration;
    const written =
      declared && ts.isPropertySignature(declared) ? (declared.type?.getText() ?? '') : '';
    // What stands there is best, in its order, unless it is the name of a union: outside, that means nothing.
    const plain =
      written !== '' && (/^[^A-Z]+$/.test(written) || (/^\w+$/.test(written) && !type.isUnion()));
    return {
      name: symbol.name,
      description: this.#commentOf(symbol),
      type: plain ? written : this.#text(type),
      written,
      members: () => this.#membersOf(type),
    };
  }

  #exported(file: string, name: string): ts.Symbol {
    const source = this.#program.getSourceFile(join(this.#root, 'src', file));
    const module = source && this.#checker.getSymbolAtLocation(source);
    const symbol = module?.exports?.get(ts.escapeLeadingUnderscores(name));
    if (!symbol) throw new Error(`${file} does not export ${name}.`);
    return symbol;
  }

  #commentOf(symbol: ts.Symbol): string {
    return ts
      .displayPartsToString(symbol.getDocumentationComment(this.#checker))
      .replaceAll(/\s+/g, ' ')
      .trim();
  }

  #text(type: ts.Type): string {
    const { NoTruncation, UseSingleQuotesForStringLiteralType, InTypeAlias } = ts.TypeFormatFlags;
    const flags = NoTruncation | UseSingleQuotesForStringLiteralType;
    return this.#checker.typeToString(
      type,
      undefined,
      type.isUnion() ? flags | InTypeAlias : flags,
    );
  }
}
