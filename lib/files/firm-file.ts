const NAME_MAX = 40;

/** The name of a file of one firm: it begins with the firm, so that files of two firms are told apart on a desk. */
export function firmFile(firm: string, rest: string): string {
  const name = [...firm.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")].slice(0, NAME_MAX).join("");
  const short = name.replace(/^-+|-+$/g, "");
  return short === "" ? `trellis-${rest}` : `trellis-${short}-${rest}`;
}
