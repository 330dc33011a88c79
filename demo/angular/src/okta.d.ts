// From `define` in angular.json.
declare const OKTA_ISSUER: string;
declare const OKTA_CLIENT_ID: string;
/** Ends in a slash. */
declare const API_URL: string;
