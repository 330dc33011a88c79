import { codedError } from './coded-error.js';
import type { SignInError } from './sign-in-error.js';

export const storageBlocked = (cause: unknown): SignInError =>
  codedError('storage-unavailable', undefined, cause);
