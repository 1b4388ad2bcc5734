/** What this folder uses of samlp 8, which comes without types. */
declare module 'samlp' {
  /** The members of an Express request that samlp reads. */
  export interface HttpRequest {
    method: string;
    originalUrl: string;
    protocol: string;
    headers: Record<string, string>;
    query: Record<string, string>;
    body: Record<string, string>;
  }

  /** The members of an Express response that samlp calls. */
  export interface HttpResponse {
    set(name: string, value: string): void;
    send(body: string): void;
  }

  export interface ParsedRequest {
    id?: string;
    issuer?: string;
    assertionConsumerServiceURL?: string;
    /** The attribute as text: an `xs:boolean`, so `true` or `1`. */
    forceAuthn?: string;
  }

  export interface MappedProfile {
    getClaims(): Record<string, string>;
    getNameIdentifier(): { nameIdentifier: string; nameIdentifierFormat: string };
  }

  /** One `saml:Attribute` of the metadata. */
  export interface ClaimType {
    id: string;
    displayName: string;
  }

  export interface ResponseOptions<User> {
    issuer: string;
    key: string;
    cert: string;
    audience: string;
    destination: string;
    recipient: string;
    inResponseTo: string;
    signAssertion: boolean;
    signResponse: boolean;
    signatureAlgorithm: 'rsa-sha256';
    digestAlgorithm: 'sha256';
    lifetimeInSeconds: number;
    sessionIndex: string;
    authnContextClassRef: string;
    profileMapper(user: User): MappedProfile;
  }

  export interface MetadataOptions {
    issuer: string;
    cert: string;
    redirectEndpointPath: string;
    postEndpointPath: string;
    /** Left out, samlp announces a logout service; an empty object announces none. */
    logoutEndpointPaths: { redirect?: string; post?: string };
    profileMapper: { prototype: { metadata: ClaimType[] } };
  }

  const samlp: {
    parseRequest(
      request: HttpRequest,
      callback: (error?: Error | null, parsed?: ParsedRequest) => void,
    ): void;
    getSamlResponse<User>(
      options: ResponseOptions<User>,
      user: User,
      callback: (error: Error | null, xml?: string) => void,
    ): void;
    metadata(options: MetadataOptions): (request: HttpRequest, response: HttpResponse) => void;
  };
  export default samlp;
}
