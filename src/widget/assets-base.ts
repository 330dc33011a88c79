/**
 * Where the widget's style sheet, fonts, images and labels lie: `dist/assets/` beside the modules. Bundlers move the modules away from
 * there; the plugins in `src/bundlers` put the new place here. Vite's dev server follows the folder by itself, but loses a slash at its end.
 */
export const assetsBase = `${new URL('../../assets', import.meta.url).href}/`;
