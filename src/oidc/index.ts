/** Sign-in at OpenID providers for pages without a backend of their own. Needs `oauth4webapi`. */
export { BackendError } from '../backend/login-backend.ts';
export { byWebFinger } from './by-web-finger.ts';
export { finishOidcReturn } from './finish-oidc-return.ts';
export { OidcBackend } from './oidc-backend.ts';
export type { OidcOptions } from './oidc-backend.ts';
export { byDomain } from './oidc-provider.ts';
export type { FindProvider, OidcProvider } from './oidc-provider.ts';
export type { OidcSignIn } from './relying-party.ts';
export { vendorHints } from './vendor-hints.ts';
