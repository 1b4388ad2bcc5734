/**
 * How providers are told, in the authorization request, where a person signs in: the name of the parameter by what
 * it names there. Give one as a key of `OidcProvider.parameters`. `login_hint` (OpenID Connect Core 1.0 §3.1.2.1) is
 * sent anyway. Each row tells the page of the vendor's documentation that it was taken from.
 */
export const vendorHints = {
  /** Auth0, Authentication API: "Authorize"; Organizations: "Login Flows for Organizations". */
  auth0: { connection: 'connection', organization: 'organization' },
  /** Amazon Cognito Developer Guide: "The redirect and authorization endpoint". */
  cognito: { provider: 'identity_provider', identifier: 'idp_identifier' },
  /** Microsoft identity platform: "OAuth 2.0 authorization code flow". */
  entra: { domain: 'domain_hint' },
  /** FusionAuth, Identity Providers: "Hints". */
  fusionauth: { provider: 'idp_hint' },
  /** Google Identity, OpenID Connect: "Authentication URI parameters". */
  google: { domain: 'hd' },
  /** Keycloak, Server Administration Guide: "Client-suggested Identity Provider". */
  keycloak: { provider: 'kc_idp_hint' },
  /** Okta, OpenID Connect & OAuth 2.0 API: "/authorize". */
  okta: { provider: 'idp' },
  /** PingOne API, "OpenID Connect/OAuth 2": policies by name; who signs in where is a rule of theirs, by `login_hint`. */
  pingone: { policies: 'acr_values' },
  /** Ory Polis (SAML Jackson), SSO flow: "OIDC authorization request"; the client id of one of several connections. */
  polis: { connection: 'idp_hint' },
  /** WorkOS, Single Sign-On API: "Get an authorization URL". */
  workos: { connection: 'connection', organization: 'organization', provider: 'provider' },
} as const;
