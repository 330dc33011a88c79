import { isMembers, isVisible, membersOf, type Members } from './shape.js';

/** The lists of which a screen, or the end of a sign-in, is made; an answer has one of them at least. */
const LISTS = ['remediation', 'messages', 'successWithInteractionCode'];

/** What may stand without a list: `success` leads a page of Okta's own on, `deviceEnrollment` is a screen of its own (v2/ion/responseTransformer, 7.49.0). */
const ALONE = ['success', 'deviceEnrollment'];

/** What is wrong with an answer of Okta's IDX protocol, as far as the sign-in goes by it; null where nothing is. */
export function idxFault(answer: Members): string | null {
  const lists = LISTS.filter((name) => answer[name] !== undefined);
  if (lists.length === 0 && !ALONE.some((name) => isMembers(answer[name])))
    return `it has none of ${LISTS.map((name) => `\`${name}\``).join(', ')}`;
  const strange = lists.find((name) => !itemsOf(answer[name])?.every(isMembers));
  if (strange) return `its \`${strange}\` is no list`;
  const end = itemsOf(answer['successWithInteractionCode']);
  const code = end?.map(membersOf).find(({ name }) => name === 'interaction_code');
  return end && !isVisible(code?.['value'])
    ? 'its `successWithInteractionCode` holds no code'
    : null;
}

function itemsOf(list: unknown): readonly unknown[] | null {
  const { value } = membersOf(list);
  return Array.isArray(value) ? value : null;
}
