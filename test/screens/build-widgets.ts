import { rm } from 'node:fs/promises';
import { build } from 'rolldown';
import { splitWidget } from '../../scripts/build/split-widget.mjs';
import { copyWidgetAssets } from '../../scripts/build/widget-assets.mjs';
import { root } from '../../scripts/root.mjs';

export const builds = ['whole', 'split'] as const;
export type Build = (typeof builds)[number];

/** The widget as Okta made it and in our two parts, each by one name, and our copy of its assets. */
export async function buildWidgets(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await copyWidgetAssets(`${folder}assets`);
  for (const name of builds)
    await build({
      cwd: root,
      input: { widget: '@okta/okta-signin-widget/oie' },
      platform: 'browser',
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
      plugins: name === 'split' ? [splitWidget()] : [],
      output: {
        dir: folder + name,
        format: 'es',
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
      },
      logLevel: 'warn',
    });
}
