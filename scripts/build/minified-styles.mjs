// The element's style sheet is text in a module, which no minifier touches.

/** @returns {import('rolldown').Plugin} */
export function minifiedStyles() {
  return {
    name: 'minified-styles',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler: (code) => code.replace(/css`[^`]*`/g, minified),
    },
  };
}

/** @param {string} css */
function minified(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}');
}
