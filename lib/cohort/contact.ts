/** Maximum lengths of an e-mail address, a contact's name and a telephone number. */
export const EMAIL_MAX = 254;
export const CONTACT_MAX = 80;
export const TELEPHONE_MAX = 40;

/**
 * An e-mail address in the form in which it is stored: lower case, full-width characters converted to half-width.
 *
 * Shape: user input. Unit: none. Range: any text. Edge cases: empty stays empty. Errors: none. Source: ours.
 */
export const emailTyped = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/**
 * Whether a text is one e-mail address that mail servers accept: a name, one @, a domain with a dot. Nothing that could
 * mean two recipients.
 *
 * Shape: a text in lower case. Unit: none. Range: boolean. Edge cases: false for an empty text. Errors: none. Source:
 * RFC 5321, without quoted names and IP addresses.
 */
export function isEmail(text: string): boolean {
  const [name = "", domain = "", ...rest] = text.split("@");
  if (rest.length > 0 || name === "" || name.length > 64 || /^\.|\.$|\.\./.test(name)) return false;
  if (!/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/.test(name)) return false;
  const labels = domain.split(".");
  return (
    labels.length >= 2 && labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label))
  );
}

/**
 * A telephone number in the form in which it is stored: full-width digits converted to half-width, repeated spaces
 * collapsed.
 *
 * Shape: user input. Unit: none. Range: any text. Edge cases: empty stays empty. Errors: none. Source: ours.
 */
export const telephoneTyped = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/**
 * Whether a text looks like a telephone number: at least five digits, and few letters besides (an extension, a second
 * number).
 *
 * Shape: a text as stored. Unit: none. Range: boolean. Edge cases: false for an empty text. Errors: none. Source: ours.
 */
export function isTelephone(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 5 && digits * 2 >= text.replaceAll(" ", "").length;
}
