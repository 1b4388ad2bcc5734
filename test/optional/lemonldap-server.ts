/** LemonLDAP::NG as an OpenID provider, unpacked from its Debian packages and run by Perl alone. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../package/package-file.ts';
import { exists, stop, untilReady } from '../support/child-server.ts';

export interface LemonLdapOptions {
  readonly port: number;
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUri: string };
  /** E-mail addresses of its built-in people `dwho`, `rtyler` and `msmith`, whose passwords are their names. */
  readonly emails: Readonly<Record<string, string>>;
}
export interface LemonLdap {
  readonly issuer: string;
  close(): Promise<void>;
}

const run = promisify(execFile);
const cache = join(root, '.cache');
/** Milliseconds. */
const LONGEST_START = 60_000;
/** The last two are needed by its OpenID Connect, and only recommended. */
const PACKAGES = [
  'liblemonldap-ng-portal-perl',
  'starman',
  'libio-string-perl',
  'libstring-random-perl',
];

/** A captcha that nobody needs; the one that comes along wants ImageMagick at every start. */
const noCaptcha = `package NoCaptcha;
use Mouse;
extends 'Lemonldap::NG::Portal::Main::Plugin';
sub init { 1 }
1;
`;

/**
 * Starts it on 127.0.0.1, addressed as `localhost`. The packages are downloaded once; nothing is installed.
 *
 * @returns `missing`, a sentence, when it cannot run here.
 */
export async function startLemonLdap(
  options: LemonLdapOptions,
): Promise<LemonLdap | { missing: string }> {
  let program: string;
  try {
    program = await unpackedProgram();
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    return { missing: `LemonLDAP::NG cannot be downloaded by apt-get: ${reason}.` };
  }
  const folder = await mkdtemp(join(tmpdir(), 'lemonldap-'));
  await Promise.all(['conf', 'lib', 'sessions'].map((name) => mkdir(join(folder, name))));
  const issuer = `http://localhost:${String(options.port)}`;
  const files = {
    'conf/lmConf-1.json': JSON.stringify(configuration(folder, program, issuer, options)),
    'lemonldap-ng.ini': `[all]\nlogLevel=warn\n[configuration]\ntype=File\ndirName=${folder}/conf\nlocalStorage=Cache::NullCache\nlocalStorageOptions={}\n`,
    'lib/NoCaptcha.pm': noCaptcha,
    'app.psgi': `use Lemonldap::NG::Portal; Lemonldap::NG::Portal->run({ configStorage => { type => 'File', dirName => '${folder}/conf', confFile => '${folder}/lemonldap-ng.ini' } });`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const server = await serve(folder, program, options.port);
  const close = async () => {
    await stop(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady({
      name: 'LemonLDAP::NG',
      process: server,
      metadata: `${issuer}/.well-known/openid-configuration`,
      patience: LONGEST_START,
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { issuer, close };
}

function configuration(
  folder: string,
  program: string,
  issuer: string,
  { client, emails }: LemonLdapOptions,
) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sessions = { Directory: `${folder}/sessions`, LockDirectory: `${folder}/sessions` };
  const email = Object.entries(emails)
    .map(([user, address]) => `$uid eq '${user}' ? '${address}' : `)
    .join('');
  return {
    // Without both there is no configuration.
    cfgNum: 1,
    cfgDate: 1,
    locationRules: {},
    exportedHeaders: {},
    localSessionStorage: '',
    domain: 'localhost',
    portal: `${issuer}/`,
    // Plain http, on this machine.
    securedCookie: 0,
    sameSite: 'Lax',
    key: randomBytes(16).toString('hex'),
    authentication: 'Demo',
    userDB: 'Same',
    passwordDB: 'Null',
    registerDB: 'Null',
    demoExportedVars: { cn: 'cn', uid: 'uid', mail: 'mail' },
    macros: { email: `${email}$mail` },
    globalStorage: 'Apache::Session::File',
    globalStorageOptions: sessions,
    persistentStorage: 'Apache::Session::File',
    persistentStorageOptions: sessions,
    captcha: 'NoCaptcha',
    captcha_mail_enabled: 0,
    captcha_register_enabled: 0,
    requireToken: 0,
    // Browsers hold redirects after the form to it too.
    cspFormAction: '*',
    templateDir: join(program, 'usr/share/lemonldap-ng/portal/templates'),
    staticPrefix: '/static',
    issuerDBOpenIDConnectActivation: 1,
    oidcServiceMetaDataIssuer: issuer,
    oidcServiceAllowAuthorizationCodeFlow: 1,
    oidcServicePrivateKeySig: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    oidcServicePublicKeySig: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
    oidcServiceKeyIdSig: 'only-for-tests',
    oidcRPMetaDataOptions: {
      login: {
        oidcRPMetaDataOptionsClientID: client.id,
        oidcRPMetaDataOptionsClientSecret: client.secret,
        oidcRPMetaDataOptionsRedirectUris: client.redirectUri,
        oidcRPMetaDataOptionsIDTokenSignAlg: 'RS256',
        oidcRPMetaDataOptionsBypassConsent: 1,
        oidcRPMetaDataOptionsRequirePKCE: 1,
        oidcRPMetaDataOptionsUserIDAttr: 'uid',
      },
    },
    oidcRPMetaDataExportedVars: { login: { email: 'email', name: 'cn' } },
  };
}

/** The folder of the unpacked packages, below the cache. */
async function unpackedProgram(): Promise<string> {
  const folder = join(cache, 'lemonldap');
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const half = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const install = ['install', '--simulate', '--no-install-recommends', ...PACKAGES];
    const { stdout } = await run('apt-get', install);
    const names = [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
    await run('apt-get', ['download', ...new Set([...PACKAGES, ...names])], { cwd: half });
    for (const deb of await readdir(half)) {
      await run('dpkg-deb', ['-x', deb, '.'], { cwd: half });
      await rm(join(half, deb));
    }
    // Of two that unpack at the same time one wins; the other one's copy is the same.
    await rename(half, folder).catch(() => undefined);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return folder;
}

/** A process group that ends with standard input, also when the test is killed. */
const group = '(perl "$@"; kill 0) & cat; kill 0';

async function serve(folder: string, program: string, port: number): Promise<ChildProcess> {
  const libraries = join(program, 'usr/lib');
  const [architecture = ''] = (await readdir(libraries)).filter((name) => /-linux-gnu/.test(name));
  const native = join(libraries, architecture);
  const inNative = (await readdir(native)).includes('perl5')
    ? await readdir(`${native}/perl5`)
    : [];
  const modules = [
    join(folder, 'lib'),
    join(program, 'usr/share/perl5'),
    ...inNative.map((version) => join(native, 'perl5', version)),
  ];
  const starman = join(program, 'usr/bin/starman');
  const listen = ['--listen', `127.0.0.1:${String(port)}`, '--workers', '2'];
  return spawn('sh', ['-c', group, 'sh', starman, ...listen, join(folder, 'app.psgi')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {
      ...process.env,
      PERL5LIB: modules.join(':'),
      LD_LIBRARY_PATH: native,
      LLNG_DEFAULTCONFFILE: join(folder, 'lemonldap-ng.ini'),
    },
  });
}
