/** Characters of an address, of a contact's name and of a telephone number. */
export const EMAIL_MAX = 254;
export const CONTACT_MAX = 80;
export const TELEPHONE_MAX = 40;

/**
 * An address as it is kept: lower case, full-width signs made narrow.
 *
 * Shape: what was typed. Unit: none. Range: any text. Edge cases: empty stays empty. Errors: none. Source: ours.
 */
export const emailTyped = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/**
 * Whether a text is one address as mail servers take it: a name, one @, a domain with a dot. Nothing that would be two
 * recipients.
 *
 * Shape: a text in lower case. Unit: none. Range: yes or no. Edge cases: empty is none. Errors: none. Source: RFC 5321,
 * without quoted names and addresses of machines.
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
 * A telephone number as it is kept: full-width digits made narrow, spaces in a row made one.
 *
 * Shape: what was typed. Unit: none. Range: any text. Edge cases: empty stays empty. Errors: none. Source: ours.
 */
export const telephoneTyped = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/**
 * Whether somebody could be called by it: five digits or more, and few words beside them (an extension, a second number).
 *
 * Shape: a text as it is kept. Unit: none. Range: yes or no. Edge cases: empty is none. Errors: none. Source: ours.
 */
export function isTelephone(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 5 && digits * 2 >= text.replaceAll(" ", "").length;
}
