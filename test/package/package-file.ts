import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

type Target = string | Readonly<Record<string, string>>;
interface PackageFile {
  readonly version: string;
  readonly exports: Readonly<Record<string, Target>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export const packageFile = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as PackageFile;

/** What an import of an entry leads to outside of development, such as `./dist/index.js`. */
export function targetOf(entry: string): string {
  const target = packageFile.exports[entry];
  const file = typeof target === 'string' ? target : target?.['default'];
  if (file === undefined) throw new Error(`${entry} is no entry.`);
  return file;
}

/** Entries that are modules, as they are imported, with one language for all. */
export const modules: readonly string[] = Object.keys(packageFile.exports)
  .filter((entry) => targetOf(entry).endsWith('.js'))
  .map((entry) => entry.replace('*', 'de').replace(/^\./, 'login-widget'));
