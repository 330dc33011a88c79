export const USAGE = `Usage: okta-sign-in-element assets [folder]
       okta-sign-in-element doctor --issuer URL --client-id ID --origin URL [--redirect-uri URL] [--json]

assets copies the widget's style sheet, fonts, images and labels into a folder of the site, where <okta-sign-in> looks for them.
The default is public/okta-sign-in, which most frameworks serve as /okta-sign-in/. For another place set assets-base-url.

doctor looks at an Okta org from outside, as a browser on the page would, and says what is not in order and where it is set in the
Okta Admin Console. It knows no secret, signs no user in and changes nothing.
  --issuer URL         the issuer attribute, such as https://your-org.okta.com/oauth2/default
  --client-id ID       the client-id attribute
  --origin URL         the page's origin, such as https://your.app
  --redirect-uri URL   the redirect-uri attribute; default: the start page of the origin
  --json               print JSON
It ends with 0 where it found no problem, with 1 where it found one, with 2 where it was called wrongly.
`;
