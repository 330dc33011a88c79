import { elementsIn } from './editor-data.mjs';

/** @typedef {import('./editor-data.mjs').Described} Described */

/**
 * Web types of the JetBrains editors: the elements with all that they have.
 * @param {import('./editor-data.mjs').Manifest} manifest
 * @param {{ name: string, version: string }} package_
 */
export function webTypes(manifest, { name, version }) {
  return {
    '$schema': 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    'contributions': {
      html: {
        elements: elementsIn(manifest).map(webType),
      },
    },
  };
}

/** @param {import('./editor-data.mjs').Declaration} element */
function webType(element) {
  const events = element.events.map(typed);
  const properties = element.members.filter((member) => member.kind === 'field' && !member.static);
  return {
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map((attribute) => ({
      ...described(attribute),
      value: { type: attribute.type?.text, required: false },
    })),
    slots: element.slots.map(described),
    events,
    js: {
      properties: properties.map((property) => ({
        ...typed(property),
        'read-only': property.readonly ?? false,
      })),
      events,
    },
    css: {
      'properties': element.cssProperties.map((property) => ({
        ...described(property),
        default: property.default,
      })),
      'parts': element.cssParts.map(described),
      'pseudo-classes': element.cssStates.map((state) => ({
        name: `state(${state.name})`,
        description: state.description,
      })),
    },
  };
}

/** @param {Described} feature */
const described = ({ name, description }) => ({ name, description });

/** @param {Described} feature */
const typed = (feature) => ({ ...described(feature), type: feature.type?.text });
