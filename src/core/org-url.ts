/** The org's own address, where the issuer is one of its authorization servers. */
export const orgOf = (issuer: string): string => issuer.split('/oauth2')[0] ?? issuer;

/** Where the issuer's `/v1/…` endpoints are: an issuer that is the org itself has them under `/oauth2`. */
export const endpointsOf = (issuer: string): string => (issuer.includes('/oauth2') ? issuer : `${issuer}/oauth2`);
