import { describe, it } from 'node:test';
import { expect } from 'chai';
import { pageFunctionFailure } from '../../../src/widget/patches/page-function-failure.js';
import { functionOf, widgetSource } from '../../support/upstream.js';

/** Sends a form by the widget's own `handleSaveForm`; whether its button is disabled then, and what was told. */
async function send(transformUsername: () => string) {
  const settings = { transformUsername, get: () => false };
  const failure = pageFunctionFailure({ router: { settings } as never });
  failure.catch(() => undefined);
  const told: string[] = [];
  const form = {
    isDisabled: false,
    toggleFormButtonState(isDisabled: boolean) {
      this.isDisabled = isDisabled;
    },
    transformIdentifier: () => settings.transformUsername(),
    showFormErrors: () => told.push('error'),
    options: { settings: { ...settings, callGlobalError: () => told.push('error') } },
  };
  const handleSaveForm = functionOf(
    widgetSource('src/v2/controllers/FormController.js'),
    'handleSaveForm: async function (model)',
    { transformPayload: () => ({}) },
  );
  const model = { get: () => undefined, trigger: () => undefined };
  const thrown = await (handleSaveForm.call(form, model) as Promise<unknown>).catch(
    (error: unknown) => error,
  );
  return { form, told, thrown, failure };
}

const throws = (): string => {
  throw new Error('no such domain');
};

describe('pageFunctionFailure', () => {
  it('is needed: the widget leaves the button disabled where a function of the page’s throws, and tells nothing', async () => {
    const { form, told, thrown } = await send(throws);
    expect(thrown).to.have.property('message', 'no such domain');
    expect(form.isDisabled).to.equal(true);
    expect(told).to.deep.equal([]);
  });

  it('tells of it, and names the function', async () => {
    const { failure } = await send(throws);
    const error = await failure.catch(
      (thrown: unknown) => thrown as { code: string; hint: string },
    );
    expect(error.code).to.equal('configuration');
    expect(error.hint).to.contain('transformUsername').and.to.contain('no such domain');
  });
});
