/** Who the broker is towards identity providers. */
export interface ServiceProviderAddresses {
  /** Also the address of the metadata; the audience of every assertion for us. */
  entityId: string;
  /** Assertion consumer service, HTTP-POST binding. */
  acsUrl: string;
}

/** @param publicUrl origin under which browsers reach the server */
export function serviceProviderAddresses(publicUrl: string): ServiceProviderAddresses {
  return {
    entityId: new URL('/broker/saml/metadata', publicUrl).href,
    acsUrl: new URL('/broker/saml/acs', publicUrl).href,
  };
}
