import { css } from 'lit';

export const formStyles = css`
  :host {
    --_danger-surface: var(--okta-sign-in-error-background, light-dark(#fff1f2, #3b0d18));
    --_muted: var(--okta-sign-in-muted-color, light-dark(#55606e, #a8b3c2));

    display: block;
  }

  /* The widget's own box: as much is kept free for it, so that nothing below jumps when it arrives. */
  [part='form'] {
    position: relative;
    min-block-size: var(--okta-sign-in-form-height, 36rem);
  }

  :host(:not([status='signed-out'], [status='signed-in'])) [part='form'],
  [part='form']:is([data-place='elsewhere'], [data-place='waiting']) {
    display: none;
  }

  /* Over the form's place, which keeps its height: nothing jumps when the form comes or has done its work. */
  [part='form'] [part='loading'] {
    position: absolute;
    inset: 0;
  }

  [part='form']:not([data-place='shown']) slot {
    visibility: hidden;
  }

  [part='form'] [part='loading'] slot {
    visibility: visible;
  }

  .announcement {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Takes the focus when the form that had it has gone; it is no control, so it shows no ring. */
  .entrance {
    outline: none;
  }

  [part='loading'] {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.75rem;
    min-block-size: var(--okta-sign-in-loading-height, 8rem);
    color: var(--_muted);
  }

  [part='spinner'] {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 3px solid color-mix(in srgb, currentColor 25%, transparent);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    [part='spinner'] {
      animation-duration: 4s;
    }
  }

  /* By then a page that is left has gone. */
  .late {
    text-align: center;
    animation: come 0s 10s both;
  }

  @keyframes come {
    from {
      visibility: hidden;
    }
  }

  [part='error'] {
    box-sizing: border-box;
    max-inline-size: 25rem;
    margin: 0 auto 1rem;
    padding: 0.875rem 1rem;
    border: 1px solid color-mix(in srgb, var(--_danger) 45%, transparent);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger);
    overflow-wrap: anywhere;
  }

  [part='error'] p {
    margin: 0;
  }

  [part='error'] p + p {
    margin-block-start: 0.375rem;
    font-size: 0.875em;
  }

  button {
    margin-block-start: 0.75rem;
  }

  [part='step-up'] {
    text-align: center;
  }

  [part='cancel'] {
    display: block;
    margin-inline: auto;
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }
`;
