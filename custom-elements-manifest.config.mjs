// npm run manifest writes custom-elements.json, which editors and documentation tools read; `npm test` fails if it is stale.

/**
 * @typedef {{ name: string, privacy?: string }} Member
 * @typedef {{ members?: Member[] }} Declaration
 * @typedef {{ modules: { declarations?: Declaration[] }[] }} Manifest
 */

/** The browser's own, of which the events above all say more. */
const platforms = new Set(['addEventListener']);

/** What a user of the tag can't reach is no business of the manifest. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: Manifest }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(
      (module) => module.declarations ?? [],
    )) {
      if (declaration.members) {
        declaration.members = declaration.members.filter(
          ({ name, privacy }) =>
            !name.startsWith('#') && !isHidden(privacy) && !platforms.has(name),
        );
      }
    }
  },
};

/** @param {string | undefined} privacy */
function isHidden(privacy) {
  return privacy === 'private' || privacy === 'protected';
}

export default {
  globs: [
    'src/define.ts',
    'src/element/*events.ts',
    'src/session/{session,state}-events.ts',
    'src/element/{session-tag,okta-sign-in-element,okta-session-element}.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
