/** Why a spec of Okta's passes through the raw widget and not through the tag; docs/flows.md has the same. @type {Record<string, string>} */
export const reasons = {};
