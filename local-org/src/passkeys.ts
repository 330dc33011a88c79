/** What the org asks of passkeys and security keys. */
export interface PasskeyPolicy {
  /** The domain that passkeys are for, Okta's "RP ID". Default `''`: that of the page on which the user sets one up. */
  rpId: string;
  /** Demand the PIN, the finger or the face, too, not only a touch. Default false: preferred. */
  userVerification: boolean;
  /** Offer passkeys on the first screen, in the browser's autofill and by a button; only passkeys that were set up so can be used there. Default false. */
  autofill: boolean;
}

export const DEFAULT_PASSKEY_POLICY: PasskeyPolicy = {
  rpId: '',
  userVerification: false,
  autofill: false,
};

/** A user's passkey or security key, as the org keeps it. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often it was used, where the authenticator counts. */
  readonly signCount: number;
  /** How the browser reaches the authenticator: `usb`, `internal` and so on. */
  readonly transports: readonly string[];
}
