import type { LocalOrg, LocalOrgClient } from '../../src/index.js';
import { type Answer, TestApp } from './test-app.js';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** An app on a television: no browser, and a code that its user types elsewhere. */
export const DEVICE_CLIENT: LocalOrgClient = {
  clientId: '0oadevice',
  redirectUris: [],
  grantTypes: [DEVICE_GRANT, 'refresh_token'],
};

/** What the device is told when it asks for codes. */
export interface DeviceCodes {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string;
  readonly expires_in: number;
  readonly interval: number;
}

export class TestDevice {
  readonly app: TestApp;

  /** @param server the path of the authorization server */
  constructor(org: LocalOrg, { clientId } = DEVICE_CLIENT, server?: string) {
    this.app = new TestApp(org, clientId, null, server);
  }

  authorize(changes: Record<string, string | undefined> = {}): Promise<Answer> {
    return this.app.form(`${this.app.server}/v1/device/authorize`, {
      client_id: this.app.clientId,
      scope: 'openid profile offline_access',
      ...changes,
    });
  }

  /** Asks for codes. */
  async codes(scope?: string): Promise<DeviceCodes> {
    const { body } = await this.authorize(scope === undefined ? {} : { scope });
    return body as unknown as DeviceCodes;
  }

  /** Asks for tokens. */
  ask(
    { device_code }: Pick<DeviceCodes, 'device_code'>,
    changes: Record<string, string | undefined> = {},
  ): Promise<Answer> {
    return this.app.form(`${this.app.server}/v1/token`, {
      client_id: this.app.clientId,
      grant_type: DEVICE_GRANT,
      device_code,
      ...changes,
    });
  }
}
