import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The probe as one script, to be run in pages before any other. */
export async function probeScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('probe/probe.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
