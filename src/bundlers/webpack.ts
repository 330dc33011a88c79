import { fileURLToPath } from 'node:url';
import { ASSETS_BASE_MODULE, widgetFiles } from './widget-files.js';

/** What is needed of webpack's compiler. */
interface Compiler {
  readonly webpack: {
    readonly Compilation: { readonly PROCESS_ASSETS_STAGE_ADDITIONAL: number };
    readonly NormalModuleReplacementPlugin: new (
      module: RegExp,
      replacement: string,
    ) => { apply(compiler: never): void };
    readonly sources: { readonly RawSource: new (content: Buffer) => object };
  };
  readonly hooks: {
    readonly thisCompilation: {
      tap(name: string, listener: (compilation: Compilation) => void): void;
    };
  };
}

interface Compilation {
  emitAsset(file: string, source: never): void;
  readonly hooks: {
    readonly processAssets: {
      tap(options: { readonly name: string; readonly stage: number }, listener: () => void): void;
    };
  };
}

const NAME = 'OktaSignInAssetsPlugin';

/** Puts the widget's style sheet, fonts, images and labels into webpack's output, under `okta-sign-in/`, and tells the element where. */
export class OktaSignInAssetsPlugin {
  apply(compiler: Compiler): void {
    const { Compilation: stages, NormalModuleReplacementPlugin, sources } = compiler.webpack;
    const replacement = fileURLToPath(new URL('./webpack-assets-base.js', import.meta.url));
    new NormalModuleReplacementPlugin(ASSETS_BASE_MODULE, replacement).apply(compiler as never);
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: NAME, stage: stages.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const { path, read } of widgetFiles())
            compilation.emitAsset(`okta-sign-in/${path}`, new sources.RawSource(read()) as never);
        },
      );
    });
  }
}
