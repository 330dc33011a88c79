/** `grace@example.com` becomes `g***e@example.com`: enough to tell which mailbox to open. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return '***';
  return `${email[0]}***${email[at - 1]}${email.slice(at)}`;
}
