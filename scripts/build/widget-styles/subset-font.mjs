// The package subset-font, with the types that it does not bring.
import { createRequire } from 'node:module';

/** @typedef {{ targetFormat: 'woff2', keepFeatures?: readonly string[] }} Options `keepFeatures`: of OpenType; default all */
/** @typedef {(font: Buffer, text: string, options: Options) => Promise<Buffer>} SubsetFont */

/** A font with the characters of `text` alone. */
export const subsetFont = /** @type {SubsetFont} */ (createRequire(import.meta.url)('subset-font'));
