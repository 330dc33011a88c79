// Which class names of a style sheet a program can put on an element: those that its code has as a word, and those that it can put together of its texts.

/**
 * The code puts names together where one of its texts begins or ends with a hyphen: of `social-auth-` and `google` it makes `social-auth-google`.
 * A text `--` stands between any two.
 *
 * @param {string} code without the names of what is local to it: minified
 * @param {readonly string[]} names of the style sheet
 */
export function usedNames(code, names) {
  const words = new Set(wordsOf(code));
  const beginnings = textsBy(code, /[\w-]*[a-z][\w-]*[-_](?=["'`]|\$\{)/gi);
  const endings = textsBy(code, /(?<=["'`}])[-_][\w-]*[a-z0-9][\w-]*(?=["'`\s<]|\$\{)/gi);
  const hasJoint = /["'`}]--(?:["'`]|\$\{)/.test(code);

  /** @param {string} name @returns {boolean} */
  const isMade = (name) =>
    words.has(name) ||
    (hasJoint && words.has(/^(.+?)--/.exec(name)?.[1] ?? '')) ||
    beginnings.some((text) => name.startsWith(text) && isMade(name.slice(text.length))) ||
    endings.some((text) => name.endsWith(text) && isMade(name.slice(0, -text.length)));
  return names.filter(isMade);
}

/** @param {string} text */
export const wordsOf = (text) => text.match(/[\w-]+/g) ?? [];

/** @param {string} code @param {RegExp} texts */
const textsBy = (code, texts) => [...new Set(code.match(texts))];
