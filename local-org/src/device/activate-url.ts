/** Okta's path for its page on which a user activates a device. */
export const ACTIVATE_PATH = '/activate';
