import { misconfigured, quoted } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with any setting. `name` is the setting as the page's author writes it: an attribute, or `config.…`.

/** What a setting, or each item of a list, has to be. */
const EXPECTED = {
  boolean: 'true or false',
  captchaSource:
    'the address of a CAPTCHA’s script: https://hcaptcha.com/1/api.js (or a subdomain’s), https://www.google.com/recaptcha/api.js or https://recaptcha.net/recaptcha/api.js (or enterprise.js there); or, with `config` set as a property, a file of this page’s origin',
  challenge:
    'the SHA-256 of the verifier in Base64url: 43 letters, digits, "-" or "_", without "="',
  client: 'a Client ID. Copy it from the app’s General tab in the Okta Admin Console',
  color: 'a colour in hex, such as "#1d4ed8" or "#000"',
  https: 'secure: use https',
  integrity: 'a Subresource Integrity hash in Base64, such as "sha384-…"',
  issuer: 'a URL of an authorization server, such as https://your-org.okta.com/oauth2/default',
  language: 'a language tag such as "nl" or "pt-BR"',
  minutes: 'a number of minutes above 0, such as "15"',
  object: 'an object',
  origin: 'an origin such as https://api.example.com',
  param: 'a value that this parameter can have',
  picture: 'an address of a picture: use an http(s) URL, or "data:image/…"',
  responseType: 'a response type: use "token id_token", or leave it out',
  responseTypes: 'a string or an array of strings',
  sdk: 'an instance of OktaAuth',
  scope: 'a scope: it has no quotes, backslashes or letters beyond ASCII',
  state: 'text of visible ASCII characters or spaces, such as "af0ifjsldkj"',
  text: 'text',
  tokens: '"token id_token": `id_token` says who signed in, `token` opens the APIs',
  url: 'an http(s) URL',
  widget: 'the OktaSignIn class, or a function that loads it',
};

type Kind = keyof typeof EXPECTED;

/** @param verb `names` where `value` is one of several in a list */
export const notA = (
  kind: Kind,
  name: string,
  value: unknown,
  verb: 'is' | 'names' = 'is',
): SignInError =>
  misconfigured(
    name,
    `\`${name}\` ${verb} ${quoted(String(value))}, which is not ${EXPECTED[kind]}.`,
  );

export const missing = (kind: Kind, name: string): SignInError =>
  misconfigured(name, `Set \`${name}\` to ${EXPECTED[kind]}.`);

export const hasToBe = (kind: Kind, name: string): SignInError =>
  misconfigured(name, `\`${name}\` has to be ${EXPECTED[kind]}.`);

export const notOneOf = (name: string, value: string, allowed: readonly string[]): SignInError =>
  misconfigured(name, `\`${name}\` is ${quoted(value)}: use ${allowed.map(quoted).join(', ')}.`);

export const credentialsInUrl = (name: string): SignInError =>
  misconfigured(
    name,
    `\`${name}\` holds a user name or a password: leave out everything before the "@".`,
  );

/** A URL that goes on too long: `marks` is where that begins. */
export const tooLongUrl = (name: string, value: string, ...marks: readonly string[]): SignInError =>
  misconfigured(
    name,
    `\`${name}\` is ${quoted(value)}: leave out everything from ${marks.map(quoted).join(' or ')} on.`,
  );

/** @param text what a framework makes of an object that it writes into an attribute, such as "[object Object]" */
export const textOfObject = (name: string, text: string): SignInError => {
  const remedy =
    name === 'config'
      ? 'Set it as a property (`.config` in Lit and Vue, `[config]` in Angular), or write JSON'
      : 'It has to be text';
  return misconfigured(
    name,
    `\`${name}\` holds the text ${quoted(text.slice(0, 40))}: a framework turned an object into an attribute. ${remedy}.`,
  );
};

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

/** A property that holds something else than text. */
export const notText = (name: string, value: unknown): SignInError =>
  misconfigured(
    name,
    `\`${name}\` is ${kindOf(value)}: it has to be text${Array.isArray(value) ? ', with spaces between several' : ''}.`,
  );

export const notFlag = (name: string, value: unknown): SignInError =>
  misconfigured(
    name,
    `\`${name}\` is ${typeof value === 'string' ? quoted(value) : kindOf(value)}: it is on where the attribute is there. Leave \`${name}\` out to switch it off; as a property it is true or false.`,
  );
