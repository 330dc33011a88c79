import type { LocalOrg } from '../../src/index.js';
import { type Answer, TestApp } from './test-app.js';

/** A sign-in that has come past its first form. */
export interface Begun {
  readonly app: TestApp;
  readonly stateHandle: string;
  readonly interactionHandle: string;
  readonly screen: Answer;
}

/** To what the org asks for after the password. */
export async function afterPassword(org: LocalOrg, login: string): Promise<Begun> {
  const app = new TestApp(org);
  const { stateHandle, interactionHandle } = await app.begin();
  return { app, stateHandle, interactionHandle, screen: await app.identify(stateHandle, login) };
}

/** Picks an authenticator by its id in the org. */
export function pickIn(
  { app, stateHandle }: Pick<Begun, 'app' | 'stateHandle'>,
  id: string,
  path = 'challenge',
): Promise<Answer> {
  return app.idx(path, { authenticator: { id }, stateHandle });
}

/** What a screen offers to pick, each with the key of what it is about. */
export function optionsIn({ body }: Answer): readonly string[] {
  const fields = (body.remediation?.value ?? []).flatMap(({ value }) => value ?? []);
  const [options = []] = fields.flatMap((field) => (field.options ? [field.options] : []));
  return options.map(({ relatesTo }) => {
    const [, list = '', index = ''] = /^\$\.(\w+)\.value\[(\d+)\]$/.exec(relatesTo) ?? [];
    return (body[list] as { value: { key: string }[] }).value[Number(index)]?.key ?? '';
  });
}
