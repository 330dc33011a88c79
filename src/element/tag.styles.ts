import { css } from 'lit';

/** What both tags draw alike. */
export const tagStyles = css`
  :host {
    --_accent: var(--okta-sign-in-accent-color, light-dark(#1d4ed8, #93b4ff));
    --_on-accent: var(--okta-sign-in-on-accent-color, light-dark(#fff, #0b1220));
    --_danger: var(--okta-sign-in-error-color, light-dark(#9f1239, #fda4af));
    --_radius: var(--okta-sign-in-radius, 8px);

    font: var(--okta-sign-in-font, inherit);
  }

  :host([hidden]) {
    display: none;
  }

  button {
    padding: 0.5rem 1rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
