/** Names that SAML 2.0 and XML Signature give to their parts. */
export const protocolNs = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const assertionNs = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const signatureNs = 'http://www.w3.org/2000/09/xmldsig#';
export const statusPrefix = 'urn:oasis:names:tc:SAML:2.0:status:';
export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
