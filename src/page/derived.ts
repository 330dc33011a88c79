/** `object` with some members of its own. The page may use the object, too: it is not written to. */
export const derived = <T extends object>(object: T, members: object): T =>
  Object.assign(Object.create(object) as T, members);
