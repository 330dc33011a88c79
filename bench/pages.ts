// The pages that are compared. The raw ones are written as Okta's guide writes them (Embedded Okta Sign-In Widget fundamentals,
// "Sign in and display the user's email"); each sets `window.signedIn` when it greets the user, which is all that is added.

export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
}

export const widgetFolder = '/widget/';
export const authJsFolder = '/auth-js/';

const page = (head: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Simple Web Page</title>
    <link rel="icon" href="data:,">
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>`;

/** @param links for the head, as `npm run build` prints them */
export const ourPage = ({ issuer, clientId }: Settings, links = '', attributes = ''): string =>
  page(
    `${links}<script type="module" src="/dist/cdn/okta-sign-in.js"></script>
    <script>addEventListener('signed-in', () => { window.signedIn ??= performance.now(); });</script>`,
    `<okta-sign-in issuer="${issuer}" client-id="${clientId}" ${attributes}>
      <p slot="signed-in">Hello <b data-claim="email"></b></p>
    </okta-sign-in>`,
  );

/** @param bundle `okta-sign-in.min.js`, or the smaller `okta-sign-in.oie.min.js` */
export const rawPage = ({ issuer, clientId, redirectUri }: Settings, bundle: string): string =>
  page(
    `<script src="${widgetFolder}js/${bundle}" type="text/javascript"></script>
    <link href="${widgetFolder}css/okta-sign-in.min.css" type="text/css" rel="stylesheet">`,
    `<div id="messageBox"></div>
    <div id="okta-login-container"></div>
    <script type="text/javascript">
      var oktaSignIn = new OktaSignIn({
        issuer: '${issuer}', redirectUri: '${redirectUri}', clientId: '${clientId}', useClassicEngine: false,
        assets: { baseUrl: '${widgetFolder.slice(0, -1)}' }
      });
      function greet(email) {
        document.getElementById('messageBox').innerHTML = 'Hello, ' + email + '!';
        window.signedIn = performance.now();
      }
      oktaSignIn.authClient.token.getUserInfo().then(function (user) {
        greet(user.email);
      }, function () {
        oktaSignIn.showSignInToGetTokens({ el: '#okta-login-container' }).then(function (tokens) {
          oktaSignIn.authClient.tokenManager.setTokens(tokens);
          oktaSignIn.remove();
          greet(tokens.idToken.claims.email);
        }).catch(function (error) { console.error(error); });
      });
    </script>`,
  );

/** auth-js alone, as okta-react and okta-vue use it: the service is started, and the state of the sign-in is asked for. */
export const authJsPage = ({ issuer, clientId, redirectUri }: Settings): string =>
  page(
    `<script src="${authJsFolder}okta-auth-js.min.js" type="text/javascript"></script>`,
    `<div id="messageBox"></div>
    <script type="text/javascript">
      var oktaAuth = new OktaAuth({ issuer: '${issuer}', redirectUri: '${redirectUri}', clientId: '${clientId}' });
      oktaAuth.authStateManager.subscribe(function (state) {
        if (!state.isAuthenticated) return;
        document.getElementById('messageBox').innerHTML = 'Hello, ' + (state.idToken.claims.email || state.idToken.claims.sub) + '!';
        window.signedIn = window.signedIn || performance.now();
      });
      oktaAuth.start();
    </script>`,
  );
