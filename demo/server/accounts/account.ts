/** A person of the directory, as the rest of the server sees her; secrets stay inside `accounts/`. */
export interface Account {
  id: string;
  displayName: string;
  email: string | null;
  userName: string | null;
  /** E.164. */
  phone: string | null;
  extension: string | null;
  organisation: Organisation;
  /** SSO for this person: `off` when neither she nor her plan uses it. */
  sso: 'off' | 'optional' | 'enforced';
  /** New people are `invited` until they finish the activation. */
  status: 'active' | 'invited' | 'disabled';
  localSecret: 'password' | 'pin' | 'none';
  /** Of her organisation: may use `/admin/`. */
  administrator: boolean;
}

export interface Organisation {
  id: string;
  name: string;
  plan: 'Connect' | 'Collaborate' | 'Voice';
  /** Null: no identity provider is connected, or SSO is switched off. */
  connection: Connection | null;
}

/** A connected SAML 2.0 identity provider. */
export interface Connection {
  /** Also the `idp_hint` by which the backend names it to the broker. */
  id: string;
  entityId: string;
  /** Address of the HTTP-Redirect single sign-on endpoint. */
  ssoUrl: string;
  /** PEM; two during a roll-over. */
  certificates: string[];
  /** Name of the attribute that holds the e-mail address; the usual ones unless given. */
  emailAttribute?: string | null;
  /** Whose administrator brought it, so that its addresses are not to be trusted; else it is the operator's. */
  organisationId?: string | null;
}
