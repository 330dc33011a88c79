// A style sheet whose colours, radii and fonts follow custom properties of the page, where it sets them: `#fff` becomes `var(--okta-sign-in-form-background,#fff)`.
import postcss from 'postcss';
import { ANY } from './theme-table.mjs';

/** @typedef {import('./theme-table.mjs').Row} Row */
/** @typedef {import('./theme-table.mjs').Use} Use */
/** @typedef {{ used: Set<Row>, strange: string[] }} Seen the rows that decided about a colour, and the colours that are in no row */

const PREFIX = '--okta-sign-in-form-';

/** What a property colours, by its name. @type {readonly (readonly [RegExp, Use])[]} */
const USES = [
  [/shadow$|filter$/, 'shadow'],
  [/^(?:border|outline)/, 'line'],
  [/^(?:background|--altcha-color-base)/, 'surface'],
  [/^(?:color|fill|stroke|-webkit-text-fill-color|--altcha-color-text)$/, 'text'],
];

/** What no colour is in, or a colour, and whether it is a tile 50 px wide. */
const COLORS =
  /url\([^)]*\)|"[^"]*"|'[^']*'|(?<color>#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|(?<![\w-])(?:black|white|gr[ae]y|red|green|blue|yellow|orange|silver|navy|teal|purple)(?![\w-]))(?<tile> 50px)?/gi;

/** Corners that are rounded, but for circles and pills. */
const RADIUS = /(?<![\w.])[346]px/g;

const OWN_CORNERS = /qtip|phone--/;

/** For browsers that have no custom elements. */
const OLD = /-(?:ms|o)-|progid:/;

/**
 * @param {string} css
 * @param {readonly Row[]} table
 * @param {Seen} [seen] is added to; a strange colour stays as it is
 */
export function themedSheet(css, table, { used, strange } = nothingSeen()) {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    rule.walkDecls((declaration) => {
      const { prop, value } = declaration;
      if (OLD.test(prop) || OLD.test(value)) {
        declaration.remove();
        return;
      }
      declaration.value = cornersAndFonts(declaration, rule.selector).replace(
        COLORS,
        (text, ...rest) => {
          const { color, tile = '' } = /** @type {Partial<Record<string, string>>} */ (rest.at(-1));
          if (color === undefined) return text;
          const row = rowOf(prop, (color + tile).toLowerCase(), rule.selector, table);
          if (row) used.add(row);
          else strange.push(`${prop}: ${color} of ${rule.selector}`);
          return row === undefined || row.role === 'own' ? text : property(row.role, color) + tile;
        },
      );
    });
  });
  return sheet.toString();
}

/** @returns {Seen} */
export const nothingSeen = () => ({ used: new Set(), strange: [] });

/** @param {import('postcss').Declaration} declaration @param {string} selector */
function cornersAndFonts({ prop, value }, selector) {
  if (prop === 'font-family' && value.includes('Inter,')) return property('font-family', value);
  if (prop.endsWith('radius') && !OWN_CORNERS.test(selector))
    return value.replace(RADIUS, (radius) => property('radius', radius));
  return value;
}

/** @param {string} prop @param {string} color @param {string} selector @param {readonly Row[]} table */
function rowOf(prop, color, selector, table) {
  const use = USES.find(([pattern]) => pattern.test(prop))?.[1];
  return table.find(
    (row) =>
      row.use === use &&
      (row.colors === ANY || row.colors.split(' ').includes(color.replace(' ', '~'))) &&
      row.where.test(selector),
  );
}

/** @param {string} name @param {string} own the widget's value */
export const property = (name, own) => `var(${PREFIX}${name},${own})`;
