import { posix } from 'node:path';
import { serveWidgetFiles } from './serve-widget-files.js';
import { ASSETS_BASE_MODULE, widgetFiles, widgetFolder } from './widget-files.js';

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
  readonly enforce: 'pre';
  readonly applyToEnvironment: (environment: {
    readonly config: { readonly consumer: string };
  }) => boolean;
  readonly configResolved: (config: {
    readonly command: 'build' | 'serve';
    readonly build: { readonly assetsDir: string };
    readonly plugins: readonly { readonly name: string }[];
  }) => void;
  readonly configureServer: (server: {
    readonly config: { readonly base: string };
    readonly middlewares: {
      use(route: string, serve: ReturnType<typeof serveWidgetFiles>): unknown;
    };
  }) => void;
  readonly load: (id: string) => string | null;
  readonly renderChunk: (code: string, chunk: { readonly fileName: string }) => string | null;
  readonly generateBundle: (this: { emitFile(file: EmittedAsset): unknown }) => void;
}

/** Where the element looks for them by itself. */
const DEFAULT_FOLDER = 'okta-sign-in';
const PLACEHOLDER = '__OKTA_SIGN_IN_ASSETS_FROM_THIS_CHUNK__';

/** Puts the widget's style sheet, fonts, images and labels into the build, and tells the element where; Vite's development server serves them. */
export function oktaSignInAssets(options: OktaSignInAssetsOptions = {}): OktaSignInAssetsPlugin {
  let folder = options.folder ?? DEFAULT_FOLDER;
  let isBuild = true;
  return {
    name: 'okta-sign-in-assets',
    enforce: 'pre',
    // On a server nothing is shown.
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    // Of the client's output Nuxt serves the assets alone.
    configResolved({ command, build, plugins }) {
      isBuild = command === 'build';
      if (options.folder === undefined && plugins.some(({ name }) => name.startsWith('nuxt:')))
        folder = posix.join(build.assetsDir, DEFAULT_FOLDER);
    },
    // Vite 8 serves them from the package as well; Vite 6 and 7 put the modules where the element can't tell its package any more.
    configureServer({ config: { base }, middlewares }) {
      for (const site of new Set(['/', base]))
        middlewares.use(`${site}${DEFAULT_FOLDER}`, serveWidgetFiles(widgetFolder));
    },
    load: (id) =>
      isBuild && ASSETS_BASE_MODULE.test(id)
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
