// llms.txt, what the site has for language models: https://llmstxt.org. Pure.
/** @typedef {import('./documents.mjs').Chapter} Chapter */

/** The chapter that can be left out where the context is short; the format calls it so. */
const OPTIONAL = 'Work on it';

/**
 * @param {object} site
 * @param {string} site.name
 * @param {string} site.summary
 * @param {readonly Chapter[]} site.chapters
 * @param {(file: string) => string | undefined} addressOf where a document's Markdown is; undefined for one that has none
 */
export function llmsTxt({ name, summary, chapters }, addressOf) {
  const sections = chapters.map(({ title, documents }) => {
    const lines = documents.flatMap(({ children, ...document }) => [
      line(document.title, addressOf(document.file), document.about),
      ...children.map((child) => line(child.title, addressOf(child.file))),
    ]);
    return [`## ${title === OPTIONAL ? 'Optional' : title}`, '', ...lines.flat(), ''].join('\n');
  });
  return [`# ${name}`, '', `> ${summary}`, '', ...sections].join('\n');
}

/**
 * Every document, one after the other.
 * @param {string} name
 * @param {string} summary
 * @param {readonly { address: string, text: string }[]} documents
 */
export function llmsFullTxt(name, summary, documents) {
  const texts = documents.map(({ address, text }) => `<!-- ${address} -->\n\n${text.trim()}\n`);
  return [`# ${name}\n\n> ${summary}\n`, ...texts].join('\n');
}

/** @param {string} title @param {string | undefined} address @param {string} [about] */
function line(title, address, about) {
  if (address === undefined) return [];
  return [`- [${title}](${address})${about === undefined ? '' : `: ${about}`}`];
}
