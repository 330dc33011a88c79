/** The rooms of src, from the lowest up: each imports only rooms below it. */
export const rooms = [
  'errors',
  'words',
  'settings',
  'page',
  'okta',
  'session',
  'widget',
  'element',
  'frameworks',
  'command',
];
