import { openArea, type AreaName } from './open-area.js';

/** Null where the area is blocked, or full, and for the code of a page that was left. */
function attempt<T>(name: AreaName, use: (area: Storage) => T): T | null {
  const { area } = openArea(name);
  try {
    return area && use(area);
  } catch {
    return null;
  }
}

export const readItem = (name: AreaName, key: string): string | null =>
  attempt(name, (area) => area.getItem(key));

/** Whether the value is kept. */
export const writeItem = (name: AreaName, key: string, value: string): boolean =>
  attempt(name, (area) => area.setItem(key, value)) !== null;

export const removeItem = (name: AreaName, key: string): void =>
  void attempt(name, (area) => area.removeItem(key));
