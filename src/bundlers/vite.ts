import { posix } from 'node:path';
import { ASSETS_BASE_MODULE, widgetFiles } from './widget-files.js';

export interface OktaSignInAssetsOptions {
  /** Where the files go, relative to the build's output. Default `okta-sign-in`, in Nuxt in the folder that it serves (`_nuxt`). */
  readonly folder?: string;
}

interface EmittedAsset {
  readonly type: 'asset';
  readonly fileName: string;
  readonly source: Uint8Array;
}

/** A plugin for Vite, Rollup and Rolldown, by the hooks that it has. */
export interface OktaSignInAssetsPlugin {
  readonly name: string;
  readonly apply: 'build';
  readonly enforce: 'pre';
  readonly applyToEnvironment: (environment: {
    readonly config: { readonly consumer: string };
  }) => boolean;
  readonly configResolved: (config: {
    readonly build: { readonly assetsDir: string };
    readonly plugins: readonly { readonly name: string }[];
  }) => void;
  readonly load: (id: string) => string | null;
  readonly renderChunk: (code: string, chunk: { readonly fileName: string }) => string | null;
  readonly generateBundle: (this: { emitFile(file: EmittedAsset): unknown }) => void;
}

const PLACEHOLDER = '__OKTA_SIGN_IN_ASSETS_FROM_THIS_CHUNK__';

/** Puts the widget's style sheet, fonts, images and labels into the build, and tells the element where. While developing, Vite finds them by itself. */
export function oktaSignInAssets(options: OktaSignInAssetsOptions = {}): OktaSignInAssetsPlugin {
  let folder = options.folder ?? 'okta-sign-in';
  return {
    name: 'okta-sign-in-assets',
    apply: 'build',
    enforce: 'pre',
    // On a server nothing is shown.
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    // Of the client's output Nuxt serves the assets alone.
    configResolved({ build, plugins }) {
      if (options.folder === undefined && plugins.some(({ name }) => name.startsWith('nuxt:')))
        folder = posix.join(build.assetsDir, 'okta-sign-in');
    },
    load: (id) =>
      ASSETS_BASE_MODULE.test(id)
        ? `export const assetsBase = () => new URL(${PLACEHOLDER}, import.meta.url).href;`
        : null,
    // Relative to the chunk, which is known by now: the build may then be served from any path.
    renderChunk(code, { fileName }) {
      if (!code.includes(PLACEHOLDER)) return null;
      const path = posix.relative(posix.dirname(fileName), folder);
      return code.replaceAll(
        PLACEHOLDER,
        JSON.stringify(`${path.startsWith('.') ? path : `./${path}`}/`),
      );
    },
    generateBundle() {
      for (const { path, read } of widgetFiles())
        this.emitFile({ type: 'asset', fileName: `${folder}/${path}`, source: read() });
    },
  };
}
