// What webpack has in place of `widget/assets-base.js`.
declare const __webpack_public_path__: string;

export const assetsBase = (): string =>
  new URL(`${__webpack_public_path__}okta-sign-in/`, document.baseURI).href;
