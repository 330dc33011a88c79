/** Visits a site without a browser: keeps its cookie, and follows no redirect. */
export class HttpVisitor {
  readonly #origin: string;
  cookie: string;

  constructor(origin: string, cookie = '') {
    this.#origin = origin;
    this.cookie = cookie;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(this.cookie && { Cookie: this.cookie }) };
    const response = await fetch(this.#origin + path, { ...init, headers, redirect: 'manual' });
    const set = response.headers.get('set-cookie')?.split(';')[0];
    if (set !== undefined) this.cookie = set;
    return response;
  }
}
