const NAME_MAX = 100;

/**
 * Name of a file that was not taken, for the address that leads back to its form and for the words beside the field:
 * without folders and signs that nobody types, cut at its start; undefined where it is no name of a file.
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
