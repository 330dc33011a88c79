/** As many seconds as auth-js lets two clocks differ (`maxClockSkew`). */
export const SKEW_SECONDS = 300;

/** `time`, in milliseconds since 1970, where it can be one that has been; else 0. What is stored, or what a token says, may be any number. */
export const pastTime = (time: number, now: number): number =>
  time >= 0 && time <= now + SKEW_SECONDS * 1000 ? time : 0;
