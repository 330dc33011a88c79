// The widget's fonts of text, without what a browser shows only where a style sheet asks for it: fractions, other figures, other shapes of a letter. Okta's
// sheet asks for none of these.
import { subsetFont } from './subset-font.mjs';

/** The features of OpenType that a browser applies by itself (CSS Fonts 4 §7.1, and what OpenType requires). */
const BY_ITSELF =
  'abvm blwm calt ccmp clig curs dist kern liga locl mark mkmk rclt rlig rvrn'.split(' ');

/** Every character that a font of text may have: those of the Basic Multilingual Plane. */
const CHARACTERS = Array.from({ length: 0x1_0000 }, (_, code) => code)
  .filter((code) => code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff))
  .map((code) => String.fromCodePoint(code))
  .join('');

/** With all its characters. @param {Buffer} font */
export const textFont = (font) =>
  subsetFont(font, CHARACTERS, { targetFormat: 'woff2', keepFeatures: BY_ITSELF });
