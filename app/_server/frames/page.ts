import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Text } from "@/lib/result";
import { say } from "@/lib/words";
import { withFreshSession } from "../gate/actor";
import { currentLocale } from "../gate/locale";

/** Query parameters as Next passes them to a page; a repeated one is an array. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The props of a page: the variable parts of its path, by name, and its query parameters. */
export type PageProps<Part extends string = never, Asked extends object = Query> = {
  readonly params: Promise<Readonly<Record<Part, string>>>;
  readonly searchParams: Promise<Asked>;
};

/** The metadata of a page: its title in the language of the request, and anything that is always the same. */
export const titled =
  (title: Text, more: Metadata = {}) =>
  async (): Promise<Metadata> => ({ title: say(title, await currentLocale()), ...more });

/** Runs a query of a page; responds 404 if it finds nothing. An expired session redirects to sign-in. */
export async function requireFound<T>(find: () => Promise<T | undefined>): Promise<T> {
  const found = await withFreshSession(find);
  if (found === undefined) notFound();
  return found;
}
