// The runner clones a test's result to send it, and what an assertion compared is part of it. A URL or an element can't be
// cloned; the result was then never sent, and a failing test looked like one that hangs. Here such a value becomes its text.
// https://github.com/modernweb-dev/web/blob/master/packages/dev-server-core/src/web-sockets/webSocketsPlugin.ts
import type { TestRunnerPlugin } from '@web/test-runner-core';

/** Shadows the global function in the one module that sends results. */
const cloneOrText = `function structuredClone(value) {
  try {
    return globalThis.structuredClone(value);
  } catch {
    if (Array.isArray(value)) return value.map(structuredClone);
    const isPlain = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
    return isPlain ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structuredClone(part)])) : String(value);
  }
}
`;

export function uncloneableResults(): TestRunnerPlugin {
  return {
    name: 'uncloneable-results',
    transform({ path, body }) {
      return path === '/__web-dev-server__web-socket.js' ? cloneOrText + String(body) : undefined;
    },
  };
}
