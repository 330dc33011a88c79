/**
 * Where the widget's style sheet, fonts, images and labels lie: `dist/assets/` beside the modules. The build of
 * `dist/cdn/okta-sign-in.js` puts its own address here.
 */
export const assetsBase: string = new URL('../../assets/', import.meta.url).href;
