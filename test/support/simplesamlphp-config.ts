import { join } from 'node:path';
import type { SimpleSamlPhpOptions } from './simplesamlphp.ts';

const mailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/**
 * The configuration files of SimpleSAMLphp 1.19, by name. PHP reads them; the values stand in them as
 * JSON, so that no text of ours becomes code.
 *
 * @param folder the configuration folder
 */
export function simpleSamlPhpConfig(
  folder: string,
  options: SimpleSamlPhpOptions,
): Record<string, string> {
  return {
    'config.php': php('config', baseConfig(folder, options.port)),
    'authsources.php': php('config', { people: people() }),
    'metadata/saml20-idp-hosted.php': php('metadata', {
      [`http://localhost:${String(options.port)}/saml2/idp/metadata.php`]: identityProvider,
    }),
    'metadata/saml20-sp-remote.php': php('metadata', {
      [options.spEntityId]: serviceProvider(options),
    }),
  };
}

function baseConfig(folder: string, port: number) {
  return {
    baseurlpath: `http://localhost:${String(port)}/`,
    certdir: join(folder, 'cert/'),
    loggingdir: join(folder, 'log/'),
    datadir: join(folder, 'data/'),
    tempdir: join(folder, 'tmp'),
    metadatadir: join(folder, 'metadata'),
    attributenamemapdir: join(folder, 'attributemap/'),
    'session.phpsession.savepath': join(folder, 'sessions'),
    secretsalt: 'only for tests',
    'auth.adminpassword': 'only for tests',
    'admin.checkforupdates': false,
    timezone: 'UTC',
    'logging.handler': 'file',
    'enable.saml20-idp': true,
    'module.enable': { exampleauth: true, core: true, saml: true },
    'store.type': 'phpsession',
    // Debian's defaults are Secure and SameSite=None: on http no browser keeps such a cookie.
    'session.cookie.secure': false,
    'session.cookie.samesite': 'Lax',
    'language.cookie.secure': false,
    'language.cookie.samesite': 'Lax',
    'language.available': ['en'],
    'language.default': 'en',
    // The other backend wants locale files, which the package leaves out.
    'language.i18n.backend': 'SimpleSAMLphp',
    'authproc.idp': [],
    'metadata.sources': [{ type: 'flatfile' }],
  };
}

const identityProvider = {
  host: '__DEFAULT__',
  privatekey: 'idp.key',
  certificate: 'idp.crt',
  auth: 'people',
  'signature.algorithm': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'saml20.sign.assertion': true,
  'saml20.sign.response': true,
  authproc: { 1: { class: 'saml:AttributeNameID', attribute: 'email', Format: mailFormat } },
};

function serviceProvider({ acsUrls, spCertificate }: SimpleSamlPhpOptions) {
  return {
    AssertionConsumerService: acsUrls.map((Location, index) => ({
      Binding: post,
      Location,
      index,
    })),
    'simplesaml.nameidattribute': 'email',
    ...(spCertificate
      ? { certData: spCertificate.replace(/-----.*-----|\s/g, ''), 'validate.authnrequest': true }
      : {}),
  };
}

function people() {
  const domains = {
    ada: 'acme',
    bob: 'globex',
    erin: 'acme',
    frank: 'acme',
    eve: 'acme',
    mallory: 'elsewhere',
  };
  const entries = Object.entries(domains).map(([name, domain]) => {
    const firstName = name.charAt(0).toUpperCase() + name.slice(1);
    const email = [`${name}@${domain}.example`];
    const person = { email, firstName: [firstName], lastName: [domain] };
    return [`${name}:${name}-at-idp`, person] as const;
  });
  return {
    0: 'exampleauth:UserPass',
    ...Object.fromEntries(entries),
    'nomail:nomail-at-idp': { firstName: ['Nomail'] },
  };
}

function php(variable: string, value: object): string {
  const json = Buffer.from(JSON.stringify(value)).toString('base64');
  return `<?php $${variable} = json_decode(base64_decode('${json}'), true);\n`;
}
