import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** A path from src/, or the name of a package's module. */
  readonly target: string;
  /** True when nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From src/, with `/`. */
  readonly path: string;
  /** The folder in src/; empty for files at its top. */
  readonly folder: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
  /** All nodes of its syntax, in order. */
  readonly nodes: readonly ts.Node[];
}

/** Every file of src/, parsed. */
export const sourceFiles: readonly SourceFile[] = readdirSync(join(root, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(read);

function read(path: string): SourceFile {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const nodes = descendants(parsed);
  return {
    path,
    folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    text,
    code: ts.createPrinter({ removeComments: true }).printFile(parsed),
    imports: nodes.flatMap((node) => importOf(node, path) ?? []),
    nodes,
  };
}

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    found.push(child);
    child.forEachChild(visit);
  };
  node.forEachChild(visit);
  return found;
}

function importOf(node: ts.Node, from: string): Import | null {
  const [specifier, typeOnly] = ts.isImportDeclaration(node)
    ? [node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword]
    : ts.isExportDeclaration(node)
      ? [node.moduleSpecifier, node.isTypeOnly]
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? [node.arguments[0], false]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? [node.argument.literal, true]
          : [undefined, false];
  if (!specifier) return null;
  // A computed address could lead anywhere, and no rule below lets anyone there.
  const name = ts.isStringLiteral(specifier) ? specifier.text : '(computed)';
  const target = name.startsWith('.') ? posix.join(posix.dirname(from), name) : name;
  return { target, typeOnly };
}
