import { css } from 'lit';

export const sessionStyles = css`
  :host {
    display: inline-block;
  }

  [part='user'] {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }

  [part='error'] {
    color: var(--_danger);
    overflow-wrap: anywhere;
  }

  button {
    padding: 0.375rem 0.75rem;
  }
`;
