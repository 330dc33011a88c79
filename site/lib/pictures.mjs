// Pictures of a document's HTML, for the site. Pure.

const BY_SYSTEM =
  /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="(?<dark>[^"]*)">\s*<img src="(?<light>[^"]*)"(?<others>[^>]*)>\s*<\/picture>/g;

/** A reader can choose the site's colours, and a `<picture>` goes by the system's: so both pictures are there, and the style sheet shows one. @param {string} html */
export function bySiteColours(html) {
  return html.replaceAll(
    BY_SYSTEM,
    '<img class="only-light" src="$<light>"$<others>><img class="only-dark" src="$<dark>"$<others>>',
  );
}

/** Vue takes a picture into the site where its path begins with a dot. @param {string} html */
export function withOwnPictures(html) {
  return html.replaceAll(/(?<=\ssrc=")(?=[\w-]+\/)/g, './');
}
