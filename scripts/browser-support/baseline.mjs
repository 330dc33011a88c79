// Since when all of Baseline's browsers have what the code uses: https://web-platform-dx.github.io/web-features/
import { features } from 'web-features';

/** @typedef {{ baseline: 'high' | 'low' | false, baseline_low_date?: string, support: Record<string, string> }} Status */
/** @typedef {{ key: string, files: readonly string[], status: Status }} Feature */

/** What the code asks for before it uses it, and does without. */
export const DISPENSABLE = new Map([
  ['api.Window.requestIdleCallback', 'a timer is in its place'],
  ['api.Navigator.userActivation', 'every call is taken for the user’s'],
  ['api.UserActivation.isActive', 'every call is taken for the user’s'],
]);

/** What the data says nothing of, or no day. By MDN's tables all of Baseline's browsers have each of them since 2022 or longer. */
export const SINCE_LONG = new Set([
  '.ErrorEvent',
  '.addEventListener',
  '.NodeFilter',
  '.reportError',
  'NodeFilter.SHOW_COMMENT',
  'NodeFilter.SHOW_PROCESSING_INSTRUCTION',
  'NodeFilter.SHOW_CDATA_SECTION',
  'HTMLButtonElement.prototype',
  'Function.prototype',
  'Object.prototype',
  'Array.prototype',
  'PropertyDescriptor.value',
  'GlobalEventHandlers.onload',
  'GlobalEventHandlers.onerror',
  'api.CustomElementRegistry.get',
  'api.Window.open',
]);

/** Interfaces that take over what a mixin declares, under whose names the data has it. */
const IMPLEMENTERS = [
  'Window',
  'Document',
  'HTMLElement',
  'Element',
  'Node',
  'Navigator',
  'Response',
  'Request',
  'EventTarget',
  'Array',
  'Map',
  'Set',
  'Function',
  'Error',
];

/** @type {ReadonlyMap<string, Status>} */
const statuses = new Map(
  Object.values(features).flatMap((feature) =>
    feature.kind === 'feature'
      ? Object.entries(/** @type {Record<string, Status>} */ (feature.status.by_compat_key ?? {}))
      : [],
  ),
);

/** @param {import('./script-features.mjs').Use} use @returns {string[]} */
function scriptKeys({ owner, name, isStatic }) {
  if (owner === '')
    return [
      `api.${name}`,
      `api.Window.${name}`,
      `javascript.builtins.${name}`,
      `javascript.builtins.Intl.${name}`,
      `javascript.builtins.Proxy.handler.${name}`,
    ];
  const end = isStatic ? [`${name}_static`, name] : [name];
  return [owner.replace(/^Readonly|Options$/g, ''), ...IMPLEMENTERS].flatMap((one) =>
    end.flatMap((member) => [
      `api.${one}.${member}`,
      `javascript.builtins.${one}.${member}`,
      `javascript.builtins.Intl.${one}.${member}`,
    ]),
  );
}

/** @param {string} name @returns {string[]} */
const styleKeys = (name) =>
  name.startsWith('css.types.')
    ? [
        name,
        ...[...statuses.keys()].filter(
          (key) => key.startsWith('css.types.') && key.endsWith(`.${name.split('.').at(-1)}`),
        ),
      ]
    : [name];

/**
 * @param {ReadonlyMap<string, import('./script-features.mjs').Use & { files: ReadonlySet<string> }>} scripts
 * @param {ReadonlyMap<string, ReadonlySet<string>>} styles
 * @returns {{ used: Feature[], unknown: string[] }} what the code can't do without, newest first; and what it uses of which nothing is known
 */
export function neededFeatures(scripts, styles) {
  const uses = [
    ...[...scripts].map(([name, use]) => ({ name, keys: scriptKeys(use), files: use.files })),
    ...[...styles].map(([name, files]) => ({ name, keys: styleKeys(name), files })),
  ];
  /** @type {Map<string, Feature>} */
  const used = new Map();
  /** @type {string[]} */
  const unknown = [];
  for (const { name, keys, files } of uses) {
    const key = keys.find((one) => statuses.has(one)) ?? name;
    if (SINCE_LONG.has(key) || DISPENSABLE.has(key)) continue;
    const status = statuses.get(key);
    if (!status?.baseline_low_date) unknown.push(key);
    else used.set(key, { key, status, files: [...(used.get(key)?.files ?? []), ...files] });
  }
  return { used: [...used.values()].sort((a, b) => dayOf(b).localeCompare(dayOf(a))), unknown };
}

/** @param {Feature} feature since when all of Baseline's browsers have it, as `2024-05-13` */
export const dayOf = ({ status }) => status.baseline_low_date ?? '';

/** The first version of each browser that has all of these. @param {readonly Feature[]} used @returns {Record<string, string>} */
export function firstVersions(used) {
  const browsers = Object.keys(used[0]?.status.support ?? {});
  return Object.fromEntries(
    browsers.map((browser) => [
      browser,
      used
        .map(({ status }) => status.support[browser] ?? '0')
        .reduce((a, b) => (a.localeCompare(b, 'en', { numeric: true }) < 0 ? b : a)),
    ]),
  );
}
