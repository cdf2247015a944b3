const NAME_MAX = 100;

/**
 * The name of a rejected file, for the redirect back to its form and for the message at the field: without folders and
 * control characters, with a long beginning cut off; undefined if it is not a file name.
 */
export function refusedName(raw: string | string[] | undefined): string | undefined {
  if (typeof raw !== "string") return undefined;
  const name =
    raw
      .split(/[\\/]/)
      .at(-1)
      ?.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
      .trim()
      .slice(-NAME_MAX) ?? "";
  return /^\S.*\.[a-z0-9]{1,5}$/i.test(name) ? name : undefined;
}
