import { elementsIn, valuesOf } from './editor-data.mjs';

/**
 * Custom data of Visual Studio Code: the tags, their attributes, and what goes into their values.
 * @param {import('./editor-data.mjs').Manifest} manifest
 */
export function htmlCustomData(manifest) {
  return {
    version: 1.1,
    tags: elementsIn(manifest).map(({ tagName, description, attributes, slots }) => ({
      name: tagName,
      description: {
        kind: 'markdown',
        value: `${description}\n\nSlots:\n${slots
          .map((slot) => `- \`${slot.name}\`: ${slot.description ?? ''}`)
          .join('\n')}`,
      },
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: { kind: 'markdown', value: attribute.description },
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
        ...(valuesOf(attribute).length > 0 && {
          values: valuesOf(attribute).map((name) => ({ name })),
        }),
      })),
    })),
    globalAttributes: [
      {
        name: 'data-claim',
        description: {
          kind: 'markdown',
          value:
            'Inside `<okta-sign-in>` or `<okta-session>`, in the slot `signed-in`: the claim that fills this element’s text, such as `email`.',
        },
      },
    ],
  };
}
