import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { cache, sites } from './folders.ts';
import type { Peer } from './peer.ts';

/**
 * Puts what is to be installed and the sources of the baselines into the cache, so that these find the packages
 * there instead of ours, and no `sideEffects` of our own package.json.
 */
export async function fillCache(): Promise<void> {
  await cp(new URL('packages/', import.meta.url), cache, { recursive: true });
  await cp(new URL('pages/', import.meta.url), join(cache, 'pages'), { recursive: true });
}

/** Makes the folder that is served for a peer: its page, and bundled or copied files. */
export async function buildSite(peer: Peer): Promise<void> {
  const site = join(sites, peer.id);
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  const tags = peer.entry === undefined ? '' : await bundle(peer.entry, site);
  for (const [name, from] of Object.entries(peer.copies ?? {})) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    const filter = (path: string) => !path.endsWith('.map');
    await cp(from, join(site, name), { recursive: true, filter });
  }
  for (const [name, text] of Object.entries(peer.files ?? {})) {
    await writeFile(join(site, name), text);
  }
  const body = typeof peer.html === 'string' ? peer.html : await peer.html();
  await writeFile(join(site, 'index.html'), page(`${peer.head ?? ''}${tags}`, body));
}

/** @returns the tags that load what was bundled */
async function bundle(entry: string, site: string): Promise<string> {
  const { metafile } = await build({
    stdin: { contents: entry, resolveDir: cache },
    absWorkingDir: cache,
    outdir: site,
    entryNames: 'main',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'silent',
  });
  const styled = Object.keys(metafile.outputs).some((path) => path.endsWith('main.css'));
  const sheet = styled ? '<link rel="stylesheet" href="/main.css">' : '';
  return `${sheet}<script type="module" src="/main.js"></script>`;
}

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Sign in</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body></html>`;
}
