// Puts markup into everything that an org and the label files say, and counts what of it runs. Nothing here knows how the element mends it.
import type { TestOrg } from './local-org.js';

/** What the protocol goes by; people read none of it. */
const PROTOCOL = new Set([
  'version',
  'stateHandle',
  'stateToken',
  'interaction_handle',
  'interaction_code',
  'intent',
  'name',
  'rel',
  'href',
  'method',
  'produces',
  'accepts',
  'relatesTo',
  'refresh',
  'type',
  'key',
  'id',
  'class',
  'expiresAt',
  'status',
  'factorType',
  'provider',
  'vendorName',
  'factorResult',
  'sessionToken',
  'errorCode',
  'passwordChanged',
  'language',
  'locale',
  'timeZone',
  'lang',
]);
/** These have names that people read. */
const NAMED = /\.(?:idp|app)(?:\.value)?$/;
const ANSWERS_WITHOUT_WORDS =
  /\/v1\/(?:token|keys|userinfo|authorize)|\.well-known\/openid-configuration/;

interface Injection {
  /** Names of what ran, in order. */
  readonly ran: string[];
  /** Names of the strings that got markup. */
  readonly injected: Set<string>;
}

/** Markup of every kind, which tells its name where it runs. */
const markup = (name: string): string => {
  const run = `ran('${name}')`;
  return `"" '" onmouseover="${run}" onfocus="${run}" onload="${run}" x="' ><img src="data:,x" onerror="${run}"><svg onload="${run}"></svg></p></script><script>${run}</script>`;
};

/** The answer with markup in every string that is not the protocol's. */
function withMarkup(value: unknown, path: string, injected: Set<string>): unknown {
  if (typeof value === 'string') {
    injected.add(path);
    return markup(path) + value;
  }
  if (Array.isArray(value))
    return value.map((entry: unknown, index) =>
      withMarkup(entry, `${path}.${String(index)}`, injected),
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      // Of a hidden field, or of a choice: what is sent.
      const isSent =
        name === 'value' && typeof member === 'string' && ('name' in value || 'label' in value);
      const isProtocol =
        PROTOCOL.has(name) &&
        !(name !== 'type' && NAMED.test(path)) &&
        (typeof member !== 'object' || Array.isArray(member));
      return [
        name,
        isProtocol || isSent
          ? member
          : withMarkup(name === 'messages' ? alsoRaw(member) : member, `${path}.${name}`, injected),
      ];
    }),
  );
}

/** The widget has words of its own for messages with a key. Behind them come the same without, for which it shows what the org says. */
function alsoRaw(messages: unknown): unknown {
  const { value } = messages as { value?: Record<string, unknown>[] };
  if (!Array.isArray(value)) return messages;
  return {
    ...(messages as object),
    value: [
      ...value,
      ...value.flatMap(({ i18n: _key, ...message }) => [
        { ...message, class: 'ERROR' },
        { ...message, class: 'INFO' },
      ]),
    ],
  };
}

const LABELS = /\/labels\/json\/(login|country)_/;
const { fetch: originalFetch } = globalThis;
let fetching = originalFetch;
// The widget asks for its labels by the `fetch` that was there when it was loaded (cross-fetch): import this file before it.
globalThis.fetch = (input, init) => fetching(input, init);

/** From now on every string that comes from `org`, and every label of any other language than English (English words under its name), has markup in it. */
export async function injectMarkup(org: Pick<TestOrg, 'url'>): Promise<Injection> {
  const injection: Injection = { ran: [], injected: new Set<string>() };
  Object.assign(globalThis, { ran: (name: string) => void injection.ran.push(name) });
  const files = new Map(
    await Promise.all(
      ['login', 'country'].map(async (file) => [file, await labelsWithMarkup(file)] as const),
    ),
  );
  const labelsFor = (url: string): string | undefined => {
    const file = files.get(LABELS.exec(url)?.[1] ?? '');
    if (file) injection.injected.add('labels');
    return file;
  };
  fetching = async (input, init) => {
    const { url } = new Request(input);
    const answer = await originalFetch(labelsFor(url) ?? input, init);
    if (!url.startsWith(org.url) || ANSWERS_WITHOUT_WORDS.test(url)) return answer;
    const text = await answer.text();
    if (!text.startsWith('{')) return new Response(text || null, answer);
    const body = withMarkup(
      JSON.parse(text),
      new URL(url).pathname.split('/').at(-1) ?? '',
      injection.injected,
    );
    return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
  };
  return injection;
}

export function stopInjecting(): void {
  fetching = originalFetch;
  Reflect.deleteProperty(globalThis, 'ran');
}

/** The address of a file of labels with markup. */
async function labelsWithMarkup(file: string): Promise<string> {
  const english = (await (
    await originalFetch(`/okta-sign-in/labels/json/${file}.json`)
  ).json()) as Record<string, string>;
  const labels = Object.fromEntries(
    Object.entries(english).map(([key, label]) => [key, markup(`${file}.${key}`) + label]),
  );
  return URL.createObjectURL(new Blob([JSON.stringify(labels)], { type: 'application/json' }));
}

/** Does to every part of the page what a pointer and the keyboard do, and waits until whatever that brought could have run. */
export async function touchEverything(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('#okta-sign-in *, .qtip, .qtip *')) {
    for (const type of ['mouseover', 'mouseenter'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: type === 'mouseover' }));
    if (element.getAttribute('onfocus') !== null) element.dispatchEvent(new FocusEvent('focus'));
  }
  // Images fail in the order in which they were begun: when these have, those before have, too.
  for (let round = 0; round < 2; round++)
    await new Promise((resolve) =>
      Object.assign(new Image(), { onerror: resolve, src: 'data:,x' }),
    );
}
