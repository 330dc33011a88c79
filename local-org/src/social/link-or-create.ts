import type { Directory } from '../directory.js';
import type { OrgUser } from '../users.js';
import type { SocialProfile } from './provider-double.js';

/** The org's user for a profile: the one with that address, or a new one made on the spot ("just in time"). */
export function linkOrCreate(
  directory: Directory,
  { email, firstName, lastName }: SocialProfile,
): OrgUser {
  return (
    directory.byEmail(email) ??
    directory.byLogin(email) ??
    directory.add({ login: email, email, firstName, lastName })
  );
}
