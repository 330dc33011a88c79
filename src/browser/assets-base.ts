/**
 * Where the widget's style sheet, fonts, images and labels lie: `dist/assets/` beside the modules. Bundlers move the modules away from
 * there; the plugins in `src/bundlers` put the new place here. webpack would take the folder for a module.
 */
export const assetsBase = `${new URL(/* webpackIgnore: true */ '../../assets', import.meta.url).href}/`;
