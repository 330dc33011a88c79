import {
  configIsNotJson,
  optionRefused,
  optionSetElsewhere,
  optionWithoutEffect,
  unknownOption,
} from '../errors/config-errors.js';
import { hasToBe, textOfObject } from '../errors/setting-errors.js';
import { AUTH_OPTIONS } from './auth-option-list.js';
import type { Fate, FateList, Place } from './option-fate.js';
import { refuseHarmful } from './refuse-harmful.js';
import { WIDGET_OPTIONS } from './widget-option-list.js';

/** Options by their names, as they are handed on. */
export type Options = Readonly<Record<string, unknown>>;

interface Rules {
  readonly list: FateList;
  /** Where these options stand, for the hints. */
  readonly path: string;
  /** Whose options they are, for the hints. */
  readonly owner: string;
  readonly place: Place;
  /** What attributes say already: an option may say the same. */
  readonly said: Options;
}

/**
 * Reads `config`, JSON or an object: every option in it is handed on, set by an attribute, or refused by name. What is returned are new
 * objects with nothing else in them.
 *
 * @param said what attributes say, by the names that auth-js has for it
 * @throws {SignInError} `configuration`
 */
export function readConfig(
  config: unknown,
  place: Place,
  said: Options,
): { readonly widget: Options; readonly authParams: Options } {
  const { authParams, ...widget } = asObject(parsed(config), 'config');
  refuseHarmful(config === null || config === undefined ? {} : { authParams, ...widget }, 'config');
  return {
    widget: allowed(widget, {
      list: WIDGET_OPTIONS,
      path: 'config',
      owner: 'the Sign-In Widget 7.49.0',
      place,
      said: {},
    }),
    authParams: allowed(asObject(authParams ?? {}, 'config.authParams'), {
      list: AUTH_OPTIONS,
      path: 'config.authParams',
      owner: 'auth-js 7.14.5',
      place,
      said,
    }),
  };
}

function allowed(options: Options, rules: Rules, group = ''): Options {
  const entries = Object.entries(options).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    const name = group + key;
    if (isGroup(name, rules.list))
      return [[key, allowed(asObject(value, `${rules.path}.${name}`), rules, `${name}.`)] as const];
    // The widget would read a name with a dot in it as a group and its member.
    const fate =
      !key.includes('.') && Object.hasOwn(rules.list, name) ? rules.list[name] : undefined;
    return isHandedOn(name, value, fate, rules) ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isHandedOn(
  name: string,
  value: unknown,
  fate: Fate | undefined,
  { path, owner, place, said }: Rules,
): boolean {
  const full = `${path}.${name}`;
  if (!fate) throw unknownOption(full, owner);
  if ('by' in fate) {
    if (said[name] !== undefined && isSame(said[name], value)) return false;
    throw optionSetElsewhere(full, fate.by, said[name] !== undefined);
  }
  if ('refused' in fate) {
    if (fate.unless !== undefined && isSame(fate.unless, value)) return false;
    throw optionRefused(full, fate.refused);
  }
  if (fate.to.includes(place)) return true;
  throw optionWithoutEffect(full, place, fate.to);
}

const isGroup = (name: string, list: FateList): boolean =>
  Object.keys(list).some((other) => other.startsWith(`${name}.`));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @throws {SignInError} `configuration` */
function asObject(value: unknown, path: string): Options {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Options;
  throw hasToBe('object', path);
}

function parsed(config: unknown): unknown {
  if (config === null || config === undefined || config === '') return {};
  if (typeof config !== 'string') return config;
  if (config.startsWith('[object ')) throw textOfObject('config', config);
  try {
    return JSON.parse(config);
  } catch (cause) {
    throw configIsNotJson(cause);
  }
}
