import { join } from 'node:path';
import ts from 'typescript';
import { Refusal } from '../demo/start/refusal.mjs';

/**
 * One module for each file of src/, with its types and source map.
 *
 * @param root Of the repository.
 * @param out Folder for them.
 * @returns What was compiled, for whoever reads its comments.
 * @throws {Refusal} When a type is wrong; nothing is written then.
 */
export function compile(root: string, out: string): ts.Program {
  const read = (path: string) => ts.sys.readFile(path);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.build.json'), read) as {
    config: unknown;
  };
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, outDir: out });
  const { diagnostics } = program.emit();
  const findings = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (findings.length > 0) {
    const host = {
      getCurrentDirectory: () => root,
      getCanonicalFileName: (name: string) => name,
      getNewLine: () => '\n',
    };
    console.error(ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(findings), host));
    throw new Refusal('The types are wrong; dist/ is as it was.');
  }
  return program;
}
