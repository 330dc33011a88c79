// The site: the documents as they stand in the repository, which is the source folder. docs/README.md says which there are, and in which order.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';
import * as compiler from 'vue/compiler-sfc';
import { root } from '../../scripts/root.mjs';
import { slugOf } from '../lib/addresses.mjs';
import { chapters, markdownFiles } from '../lib/documents.mjs';
import { mendEmptyCorners } from '../lib/empty-corners.mjs';
import { addLinkRule } from '../lib/link-rule.mjs';
import { keepBraces } from '../lib/literal-braces.mjs';
import { writeForModels } from '../lib/for-models.mjs';
import { otherMarkdown, rewrites } from '../lib/sources.mjs';
import { writeMadePages } from '../lib/made-pages.mjs';
import { navigation, sidebar } from '../lib/navigation.mjs';
import { place } from '../lib/place.mjs';

const { name, description, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const older = JSON.parse(readFileSync(`${root}site/versions.json`, 'utf8'));
const documents = new Set(markdownFiles());
const { base, hostname } = place();
const mark = `data:image/svg+xml,${encodeURIComponent(readFileSync(`${root}demo/shared/mark.svg`, 'utf8'))}`;

writeMadePages();

export default defineConfig({
  title: name,
  description,
  lang: 'en',
  base,
  srcDir: '..',
  srcExclude: otherMarkdown(documents),
  rewrites: rewrites(documents),
  outDir: 'dist',
  cacheDir: '../.cache/vitepress',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: mark }]],
  ...(hostname && { sitemap: { hostname } }),
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slugOf },
    // Braces are braces, as on GitHub.
    attrs: { disable: true },
    config: (markdown) => {
      addLinkRule(markdown, root, documents);
      keepBraces(markdown);
      mendEmptyCorners(markdown);
    },
  },
  themeConfig: {
    logo: { src: mark, alt: '' },
    nav: navigation(version, older),
    sidebar: sidebar(chapters(), documents),
    outline: [2, 3],
    search: { provider: 'local' },
    footer: {
      message: 'Apache License 2.0. Okta is a trademark of Okta, Inc.; this project is not theirs.',
    },
  },
  // The package's own settings for Vite are for its demo.
  vite: { configFile: false, plugins: [withoutBundlingAhead()] },
  // Else it is looked for from the source folder, where the package has one for its tests.
  vue: { compiler },
  buildEnd: ({ outDir }) => writeForModels(outDir, { name, summary: description }),
});

/** VitePress would have some of its packages bundled ahead for the development server, and looks for them from the source folder, where they are not. It serves them as well without that. */
function withoutBundlingAhead() {
  return {
    name: 'without-bundling-ahead',
    enforce: 'post',
    config({ optimizeDeps }) {
      if (optimizeDeps) optimizeDeps.include = [];
    },
  };
}
