/**
 * A parameter of the query where it stands exactly once and is not empty, as OAuth demands (RFC 6749, section 3.1).
 * @param {import('express').Request} request
 * @param {string} name
 * @returns {string | undefined}
 */
export function parameter({ query }, name) {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
