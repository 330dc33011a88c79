/** webpack and Rspack have it. */
declare const __webpack_require__: unknown;

const IN_PACKAGE = /^https?:.*\/okta-sign-in-element\/dist\/cdn\/assets$/;

// A name of this file's own: of the global `new URL(…, import.meta.url)` Turbopack and other bundlers make a module, and find none.
const { URL } = globalThis;

/**
 * Where the widget's style sheet, fonts, images and labels lie, with a slash at the end: in `dist/cdn/assets/` of this package where the page gets these modules, or
 * Vite's development server, from there; else in the folder `okta-sign-in` of the site, or of the page's `<base>`. The plugins in `src/bundlers` put the place
 * that they know here.
 */
export function assetsBase(): string {
  const besideModules = assetsBesideModules();
  if (IN_PACKAGE.test(besideModules)) return `${besideModules}/`;
  const hasBase = document.querySelector('base[href]') !== null;
  return new URL(hasBase ? 'okta-sign-in/' : '/okta-sign-in/', document.baseURI).href;
}

function assetsBesideModules(): string {
  // webpack would write the place on the disk of who builds into the file.
  if (typeof __webpack_require__ === 'function') return '';
  try {
    // Vite's development server moves the modules, and puts the folder's new place here by itself. It reads no other form of this, and takes a slash from its end.
    return new URL('../../cdn/assets', import.meta.url).href;
  } catch {
    return ''; // A bundler made a script that is no module.
  }
}
