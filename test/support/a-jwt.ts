/** A signed token anywhere in a text: header and payload both begin with `{"`. One of the two alone also comes up in a random nonce or state. */
export const aJwt = /eyJ[\w-]+\.eyJ/;
