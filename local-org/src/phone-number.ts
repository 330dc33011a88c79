/**
 * A phone number in international form, without what people put between the digits: `+1 (415) 555-0132` becomes `+14155550132`. An
 * extension (`x12`) stays. `undefined` if it is none.
 */
export function readPhoneNumber(text: string): string | undefined {
  const number = text.replace(/[\s().-]/g, '').toLowerCase();
  return /^\+[1-9]\d{6,14}(x\d{1,7})?$/.test(number) ? number : undefined;
}

/** `+14155550132` becomes `+1 XXX-XXX-0132`: enough to tell which phone to look at. */
export function maskPhoneNumber(number: string): string {
  const digits = number.replace(/x.*$/, '');
  const last = digits.slice(-4);
  return /^\+1\d{10}$/.test(digits)
    ? `+1 XXX-XXX-${last}`
    : `+${'X'.repeat(Math.max(0, digits.length - 5))}${last}`;
}
