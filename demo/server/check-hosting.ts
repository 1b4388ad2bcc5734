import { isLoopback } from './is-loopback.ts';
import type { Settings } from './settings.ts';
import { SettingsError } from './settings.ts';

/**
 * Looks at the settings together, where other people's browsers are to reach the demo.
 *
 * @returns sentences on what works, but not as well as it could
 * @throws SettingsError when nobody but this machine could sign in
 */
export function checkHosting(settings: Settings): string[] {
  const { publicUrl, port, idpUrl, idpMetadata, broker, trustProxy = 0 } = settings;
  if (isLoopback(publicUrl)) return [];
  const { protocol, port: publicPort } = new URL(publicUrl);
  if (idpMetadata === null && broker === null && idpUrl === undefined) {
    throw new SettingsError(
      'PUBLIC_URL needs IDP_URL, under which browsers reach the embedded identity provider, or IDP_METADATA of another one.',
    );
  }
  const proxied = publicPort !== String(port);
  return [
    ...(protocol === 'https:'
      ? []
      : [
          'PUBLIC_URL is not https: passwords can be read on the way, and browsers restrict pages.',
        ]),
    ...(proxied && trustProxy === 0
      ? [
          'PUBLIC_URL looks like that of a proxy, but TRUST_PROXY is 0: limits take all visitors for one.',
        ]
      : []),
  ];
}
