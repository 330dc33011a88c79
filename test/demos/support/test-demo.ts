import { basename } from 'node:path';
import { frameworkDemos } from '../../../scripts/demo/framework-demos.mjs';
import { testBuiltDemo } from './test-built-demo.js';
import { testDevServer } from './test-dev-server.js';

/**
 * Every demo in a folder of `demo/`, built and in its development server. One test file has them all: files run side by side, and two of them would
 * install the same packages into the same place.
 */
export function testDemo(folder: string): void {
  const names = Object.keys(frameworkDemos).filter(
    (name) => basename(frameworkDemos[name]?.folder ?? '') === folder,
  );
  for (const name of names) {
    testBuiltDemo(name);
    testDevServer(name);
  }
}
