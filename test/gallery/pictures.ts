// The pictures of docs/theming.md: what the page sets, and how wide it is.
import { readyTheme } from './ready-theme.js';

export interface Picture {
  /** Its file in docs/images/. */
  readonly file: string;
  /** What the user's system asks for. */
  readonly scheme: 'light' | 'dark';
  /** Style sheet of the page. */
  readonly css: string;
  readonly width: number;
}

const pageOf = (color: string): string =>
  `:root { color-scheme: light dark; } body { margin: 0; padding: 24px; background: ${color}; }`;

/** With a font that the widget's style sheet has: a picture must not depend on those of the machine. */
const warm = `
  ${pageOf('#f6ece1')}
  okta-sign-in {
    --okta-sign-in-form-background: #fffaf3;
    --okta-sign-in-form-color: #3b2417;
    --okta-sign-in-form-muted-color: #78503a;
    --okta-sign-in-form-border-color: #ecd9c6;
    --okta-sign-in-form-input-background: #fff;
    --okta-sign-in-form-input-border-color: #a98467;
    --okta-sign-in-form-link-color: #7c2d12;
    --okta-sign-in-form-accent-color: #7c2d12;
    --okta-sign-in-form-on-accent-color: #fff;
    --okta-sign-in-form-focus-color: #7c2d12;
    --okta-sign-in-form-radius: 14px;
    --okta-sign-in-form-font-family: montserrat-okta, sans-serif;
  }`;

const ready = pageOf('light-dark(#eceef2, #0b0d11)') + readyTheme();

export const PICTURES: readonly Picture[] = [
  { file: 'form-okta.png', scheme: 'light', css: pageOf('#eceef2'), width: 460 },
  { file: 'form-light.png', scheme: 'light', css: ready, width: 460 },
  { file: 'form-dark.png', scheme: 'dark', css: ready, width: 460 },
  { file: 'form-warm.png', scheme: 'light', css: warm, width: 460 },
  { file: 'form-dark-phone.png', scheme: 'dark', css: ready, width: 360 },
];
