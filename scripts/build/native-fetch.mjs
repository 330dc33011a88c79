/**
 * auth-js asks for a ponyfill of `fetch` (http/fetchRequest: `window.fetch || crossFetch`); every browser that has custom elements
 * has the real one.
 * @returns {import('rolldown').Plugin}
 */
export function nativeFetch() {
  return {
    name: 'native-fetch',
    resolveId: { filter: { id: /^cross-fetch$/ }, handler: () => '\0native-fetch' },
    load: {
      filter: { id: /^\0native-fetch$/ },
      handler: () => ({
        code: 'export default globalThis.fetch;',
        moduleType: 'js',
        moduleSideEffects: false,
      }),
    },
  };
}
