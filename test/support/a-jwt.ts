/**
 * A signed token anywhere in a text: a header that begins with `{"alg`, or any other part that follows a dot and begins with `{"`. Three letters
 * alone also come up in a random nonce or state.
 */
export const aJwt = /eyJhbGci|\.eyJ/;
