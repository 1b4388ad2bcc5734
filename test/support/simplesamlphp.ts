/** A SimpleSAMLphp identity provider, unpacked from its Debian package and run by PHP alone. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { exists, stop, untilReady } from './child-server.ts';
import { simpleSamlPhpConfig } from './simplesamlphp-config.ts';

export interface SimpleSamlPhpOptions {
  port: number;
  /** Assertion consumer services of the service provider; the first is the default. */
  acsUrls: string[];
  spEntityId: string;
  /** PEM; when given, requests must be signed with its key. */
  spCertificate?: string;
}

export interface SimpleSamlPhp {
  /** SAML 2.0 metadata, as an address. */
  metadataUrl: string;
  close(): Promise<void>;
}

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
const startMs = 15_000;

/**
 * Starts it on 127.0.0.1, addressed as `localhost`, with people `ada`, `bob`, `erin`, `frank`, `eve` and
 * `mallory`, passwords like `ada-at-idp`, and `nomail`, of whom nothing but her name is asserted. Keys
 * are made anew each time; the package is downloaded once.
 *
 * @returns `missing`, a sentence that says what to install, when it cannot run here
 */
export async function startSimpleSamlPhp(
  options: SimpleSamlPhpOptions,
): Promise<SimpleSamlPhp | { missing: string }> {
  const missing = await missingPrograms();
  if (missing) return { missing };
  let program: string;
  try {
    program = await unpackedProgram();
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    return { missing: `SimpleSAMLphp cannot be downloaded by apt-get: ${reason}.` };
  }
  const config = await mkdtemp(join(tmpdir(), 'simplesamlphp-'));
  try {
    await writeConfig(config, program, options);
    const server = serve(config, program, options.port);
    const metadataUrl = `http://localhost:${String(options.port)}/saml2/idp/metadata.php`;
    const close = async () => {
      await stop(server);
      await rm(config, { recursive: true, force: true });
    };
    await untilReady({
      name: 'SimpleSAMLphp',
      process: server,
      metadata: metadataUrl,
      patience: startMs,
    }).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { metadataUrl, close };
  } catch (error) {
    await rm(config, { recursive: true, force: true });
    throw error;
  }
}

async function missingPrograms(): Promise<string | null> {
  const needed = { php: 'php-cli', openssl: 'openssl', 'dpkg-deb': 'dpkg', 'apt-get': 'apt' };
  const found = await Promise.all(
    Object.keys(needed).map((program) => run('which', [program]).then(Boolean, () => false)),
  );
  const packages = Object.values(needed).filter((_name, index) => !found[index]);
  if (packages.length > 0) {
    return `SimpleSAMLphp needs ${packages.join(', ')}: install by apt-get install ${packages.join(' ')}.`;
  }
  const { stdout } = await run('php', ['-m']);
  const modules = ['dom', 'mbstring', 'openssl'].filter((name) => !stdout.includes(name));
  return modules.length === 0
    ? null
    : `SimpleSAMLphp needs the PHP modules ${modules.join(', ')}: install php-xml and php-mbstring.`;
}

/** The folder of the program, below the cache; downloaded and unpacked when it is not there. */
async function unpackedProgram(): Promise<string> {
  await mkdir(cache, { recursive: true });
  const findPackage = async () =>
    (await readdir(cache)).find((name) => /^simplesamlphp_.*\.deb$/.test(name));
  if (!(await findPackage())) await run('apt-get', ['download', 'simplesamlphp'], { cwd: cache });
  const deb = await findPackage();
  if (!deb) throw new Error('no package came');
  const folder = join(cache, deb.replace(/\.deb$/, ''));
  if (!(await exists(folder))) {
    const half = await mkdtemp(join(cache, 'unpacking-'));
    await run('dpkg-deb', ['-x', join(cache, deb), half]);
    // Of two that unpack at the same time one wins; the other one's copy is the same.
    await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
  }
  return folder;
}

async function writeConfig(config: string, program: string, options: SimpleSamlPhpOptions) {
  const folders = ['metadata', 'cert', 'log', 'tmp', 'data', 'sessions'];
  await Promise.all(folders.map((name) => mkdir(join(config, name))));
  await cp(join(program, 'etc/simplesamlphp/attributemap'), join(config, 'attributemap'), {
    recursive: true,
  });
  await run('openssl', [
    ...[
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=simplesamlphp',
    ],
    ...['-keyout', join(config, 'cert/idp.key'), '-out', join(config, 'cert/idp.crt')],
  ]);
  const files = Object.entries(simpleSamlPhpConfig(config, options));
  await Promise.all(files.map(([name, text]) => writeFile(join(config, name), text)));
}

/**
 * PHP and its workers are a process group, which ends when PHP does, or when standard input closes:
 * that happens even when the test itself is killed, and nothing is left on the port.
 */
const group = '(php "$@"; kill 0) & cat; kill 0';

function serve(config: string, program: string, port: number): ChildProcess {
  const www = join(program, 'usr/share/simplesamlphp/www');
  return spawn('sh', ['-c', group, 'sh', '-S', `127.0.0.1:${String(port)}`, '-t', www], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, SIMPLESAMLPHP_CONFIG_DIR: config, PHP_CLI_SERVER_WORKERS: '2' },
  });
}
