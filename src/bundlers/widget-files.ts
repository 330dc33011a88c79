import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface WidgetFile {
  /** Relative to the folder that they all go to, such as `css/okta-sign-in.min.css`. */
  readonly path: string;
  readonly read: () => Buffer;
}

/** Where they lie in this package. By its own name: this module runs from `src` in the tests, and from `dist/esm` everywhere else. */
export const widgetFolder = fileURLToPath(
  new URL('dist/cdn/assets', import.meta.resolve('okta-sign-in-element/package.json')),
);

/** The widget's style sheet, fonts, images and labels, as they lie in this package. */
export function widgetFiles(): WidgetFile[] {
  const files = readdirSync(widgetFolder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  return files.map(({ parentPath, name }) => {
    const file = join(parentPath, name);
    return {
      path: file.slice(widgetFolder.length + 1).replaceAll('\\', '/'),
      read: () => readFileSync(file),
    };
  });
}

/** The module that says where these files are. */
export const ASSETS_BASE_MODULE = /[\\/]widget[\\/]assets-base\.[jt]s$/;
