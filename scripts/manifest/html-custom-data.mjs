import { elementIn, valuesOf } from './editor-data.mjs';

/**
 * Custom data of Visual Studio Code: the tag, its attributes, and what goes into their values.
 * @param {import('./editor-data.mjs').Manifest} manifest
 */
export function htmlCustomData(manifest) {
  const { tagName, description, attributes, slots } = elementIn(manifest);
  const contents = slots.map((slot) => `- \`${slot.name}\`: ${slot.description ?? ''}`).join('\n');
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description: { kind: 'markdown', value: `${description}\n\nSlots:\n${contents}` },
        attributes: attributes.map((attribute) => ({
          name: attribute.name,
          description: { kind: 'markdown', value: attribute.description },
          ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
          ...(valuesOf(attribute).length > 0 && {
            values: valuesOf(attribute).map((name) => ({ name })),
          }),
        })),
      },
    ],
    globalAttributes: [
      {
        name: 'data-claim',
        description: {
          kind: 'markdown',
          value:
            'Inside `<okta-sign-in>`, in the slot `signed-in`: the claim that fills this element’s text, such as `email`.',
        },
      },
    ],
  };
}
