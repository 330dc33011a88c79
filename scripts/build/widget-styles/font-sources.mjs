// Which files of a font the browser is offered.
import postcss from 'postcss';

/** Every browser that has custom elements reads these. */
const READ = /format\("woff2?"\)/;

/**
 * Leaves out the files that were for older browsers.
 *
 * @param {string} css
 * @param {(url: string) => string} [instead] other files for some of them
 */
export function withModernFonts(css, instead = (url) => url) {
  const sheet = postcss.parse(css);
  sheet.walkAtRules('font-face', (face) => {
    face.walkDecls('src', (source) => {
      const read = postcss.list.comma(source.value).filter((one) => READ.test(one));
      if (read.length === 0) source.remove();
      else source.value = read.map(instead).join(',');
    });
  });
  return sheet.toString();
}
