import { EventEmitter } from 'node:events';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { tellPasskeyFailures } from '../../../src/widget/patches/tell-passkey-failures.js';
import { widgetSource } from '../../support/upstream.js';

/** What a form of the widget's calls on an error, by the text of its module. */
const onErrorIn = (module: string): string | undefined =>
  /modelEvents:\s*\{[^}]*\berror'?:\s*'(?<name>\w+)'/.exec(
    widgetSource(`src/v2/view-builder/${module}.js`),
  )?.groups?.['name'];

const VIEWS = ['views/webauthn/ChallengeWebauthnView', 'views/webauthn/EnrollWebauthnView'];

/** A router that shows a form. @param error what the form calls on an error */
function showing(error: string | undefined) {
  const told: unknown[] = [];
  const model = new EventEmitter();
  const router = {
    appState: { trigger: (...event: unknown[]) => void told.push(event) },
    controller: { formView: { form: { modelEvents: { error } }, model } },
  };
  tellPasskeyFailures({ router: router as never });
  if (model.listenerCount('error') > 0) model.emit('error', model, 'refused');
  return told;
}

describe('tellPasskeyFailures', () => {
  it('is needed: the screens of passkeys call nothing that fires `afterError`', () => {
    expect(onErrorIn('internals/BaseForm')).to.equal('triggerAfterError');
    for (const view of VIEWS) {
      expect(onErrorIn(view), view).to.match(/^_stop/);
      expect(widgetSource(`src/v2/view-builder/${view}.js`)).not.to.include('fterError');
    }
  });

  it('fires the event for both screens', () => {
    for (const view of VIEWS)
      expect(showing(onErrorIn(view)), view).to.deep.equal([['afterError', 'refused']]);
  });

  it('fires nothing for a screen that fires the event itself, or is none', () => {
    expect(showing('triggerAfterError')).to.deep.equal([]);
    expect(showing(undefined)).to.deep.equal([]);
    expect(() => tellPasskeyFailures({})).not.to.throw();
  });
});
