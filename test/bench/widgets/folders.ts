import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Git ignores it. Packages of others are installed here, out of reach of our own. */
export const cache = join(root, '.cache/bench');
/** One folder for each peer, as it is served. */
export const sites = join(cache, 'sites');
/** Where our own scripts are after a build. */
export const dist = join(root, 'dist');

/** A folder or file in a package that was installed for the benchmark. */
export const inPackages = (path: string) => join(cache, 'node_modules', path);
