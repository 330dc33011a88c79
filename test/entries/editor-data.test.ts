// What editors read: custom-elements.json and what is made of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { elementsIn, type Manifest } from '../../scripts/manifest/editor-data.mjs';
import { htmlCustomData } from '../../scripts/manifest/html-custom-data.mjs';
import { webTypes } from '../../scripts/manifest/web-types.mjs';
import { root } from '../../scripts/root.mjs';

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8')) as Manifest;
const elements = elementsIn(manifest);
const names = (features: readonly { name: string }[]): string[] => features.map(({ name }) => name);

it('knows both tags', () => {
  assert.deepEqual(
    elements.map(({ tagName }) => tagName),
    ['okta-sign-in', 'okta-session'],
  );
});

for (const [index, element] of elements.entries()) {
  const { tagName } = element;

  it(`describes every attribute, property, method, event, slot, part, custom property and state of <${tagName}>`, () => {
    const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
    for (const features of [
      attributes,
      members,
      events,
      slots,
      cssParts,
      cssProperties,
      cssStates,
    ]) {
      assert.notDeepEqual(features, []);
      assert.deepEqual(names(features.filter(({ description }) => !description)), []);
    }
  });

  it(`offers every attribute of <${tagName}> in VS Code, and the values of those that have few`, () => {
    const tag = htmlCustomData(manifest).tags[index];
    assert.deepEqual(names(tag?.attributes ?? []), names(element.attributes));
    const mode = tag?.attributes.find(({ name }) => name === 'mode');
    assert.deepEqual(
      names(mode?.values ?? []),
      tagName === 'okta-session' ? ['embedded', 'redirect'] : ['embedded', 'server', 'redirect'],
    );
    assert.equal(tag?.attributes.find(({ name }) => name === 'issuer')?.values, undefined);
  });

  it(`tells the JetBrains editors all of <${tagName}>`, () => {
    const tag = webTypes(manifest, { name: 'okta-sign-in-element', version: '1.2.3' }).contributions
      .html.elements[index];
    assert.deepEqual(names(tag?.attributes ?? []), names(element.attributes));
    assert.deepEqual(names(tag?.events ?? []), names(element.events));
    assert.deepEqual(names(tag?.slots ?? []), names(element.slots));
    assert.deepEqual(names(tag?.css.parts ?? []), names(element.cssParts));
    assert.ok(names(tag?.css['pseudo-classes'] ?? []).includes('state(signed-in)'));
  });
}
