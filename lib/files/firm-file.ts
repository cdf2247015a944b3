const NAME_MAX = 40;

/**
 * The name of a file about one firm. It starts with the firm's name, so that files of several firms can be told apart.
 */
export function firmFile(firm: string, rest: string): string {
  const name = [...firm.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")].slice(0, NAME_MAX).join("");
  const short = name.replace(/^-+|-+$/g, "");
  return short === "" ? `trellis-${rest}` : `trellis-${short}-${rest}`;
}
