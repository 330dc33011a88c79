// A tag as somebody writes it into a page: <okta-sign-in> reads most of its attributes as they change, but a page that shows another
// way to sign in is another page, so each one gets a new tag.

/**
 * Puts a new tag into the page in the place of the one that is there, or of what keeps the place for it.
 *
 * @param {Readonly<Record<string, string | true>>} attributes `true` is an attribute without a value
 */
export function replaceTag(attributes) {
  const old = document.querySelector('okta-sign-in, [data-tag]');
  const content = /** @type {HTMLTemplateElement | null} */ (
    document.getElementById('content')
  )?.content.cloneNode(true);
  const tag = document.createElement('okta-sign-in');
  tag.className = 'sign-in';
  for (const [name, value] of Object.entries(attributes))
    tag.setAttribute(name, value === true ? '' : value);
  if (content) tag.append(content);
  old?.replaceWith(tag);
  return tag;
}
