/** As many seconds as auth-js lets two clocks differ (`maxClockSkew`). */
export const SKEW_SECONDS = 300;
