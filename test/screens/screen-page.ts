import { CUT_SHEET } from '../../scripts/build/widget-styles.mjs';
import type { Build } from './build-widgets.js';

const styles: Readonly<Record<Build, string>> = {
  whole: '/okta/css/okta-sign-in.min.css',
  split: `/built/assets/${CUT_SHEET}`,
};

/** Where `answer` is one that Okta gives for what the user has typed, `form` is the answer before it. */
export interface Screen {
  readonly answer: string;
  readonly form?: string;
}

export const PAGE = '/screen.html';

export const addressOf = (build: Build, { answer, form = answer }: Screen): string =>
  `${PAGE}?${String(new URLSearchParams({ build, answer, form, style: styles[build] }))}`;

/** A page that draws one recorded answer. It says how far it is in `document.documentElement.dataset.at`: `drawn`, and `answered` where a form was sent. */
export const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A screen</title>
  <script>
    const asked = new URLSearchParams(location.search);
    document.write('<link rel="stylesheet" href="' + asked.get('style') + '">');
  </script>
  <style>*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }</style>
  <script type="module">
    history.replaceState(null, '', location.pathname); // The widget draws the address into some frames.
    const say = (at) => { document.documentElement.dataset.at = at; };
    const [answer, form] = await Promise.all(
      ['answer', 'form'].map(async (name) => (await fetch('/answers/' + asked.get(name))).json()),
    );
    const isSent = asked.get('answer') !== asked.get('form');
    const given = (body, status) =>
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/ion+json; okta-version=1.0.0' } });
    globalThis.fetch = (target) => {
      const { pathname } = new URL(target instanceof Request ? target.url : target, location.href);
      if (pathname === '/idp/idx/introspect') return Promise.resolve(given(form, 200));
      if (isSent && pathname.startsWith('/idp/idx/identify')) return Promise.resolve(given(answer, 400));
      return new Promise(() => {}); // No screen after this one.
    };
    const { setTimeout: wait } = globalThis;
    globalThis.setTimeout = (run, ms, ...rest) => (ms >= 2000 ? 0 : wait(run, ms, ...rest)); // What comes later is not on this screen yet.
    const never = () => new Promise(() => {});
    if (navigator.credentials) Object.assign(navigator.credentials, { get: never, create: never });
    const { OktaSignIn } = await import('/built/' + asked.get('build') + '/widget.js');
    const widget = new OktaSignIn({
      baseUrl: location.origin,
      stateToken: 'recorded',
      useClassicEngine: false,
      language: 'en',
      assets: { baseUrl: '/built/assets' },
      features: { router: false },
    });
    delete widget.authClient.options.transformErrorXHR; // The client that the element gives it leaves errors as they are, too.
    widget.on('afterRender', () => {
      if (document.documentElement.dataset.at) return;
      say('drawn');
      if (!isSent) return;
      for (const input of document.querySelectorAll('#widget input[type=text], #widget input[type=password]')) {
        input.value = 'ada';
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      document.querySelector('#widget [type=submit]').click();
    });
    widget.on('afterError', () => say('answered'));
    widget.renderEl({ el: '#widget' }, () => {}, () => say('failed'));
  </script>
  <body><div id="widget"></div></body>
</html>`;
