import { SoftLink } from "@/components/ui/soft-link";
import type { Client } from "@/lib/clients";
import type { EngagementScope } from "@/lib/engagement";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { clientWords as words } from "@/lib/words";

type ClientPlace =
  | "overview"
  | "position"
  | "results"
  | "benchmark"
  | "answers"
  | "records"
  | "plan"
  | "rating"
  | "notes";

const PAGES: readonly { readonly place: ClientPlace; readonly scope: EngagementScope | undefined }[] = [
  { place: "overview", scope: undefined },
  { place: "position", scope: "position" },
  { place: "results", scope: "results" },
  { place: "benchmark", scope: "results" },
  { place: "answers", scope: "answers" },
  { place: "records", scope: "records" },
  { place: "plan", scope: "plan" },
  { place: "rating", scope: undefined },
  { place: "notes", scope: undefined },
];

/** The phase being reviewed: not every client has this page, so its tab is shown only while it is open. */
type ReviewPlace = { readonly review: string };

export type ClientMenuProps = {
  readonly client: Client;
  readonly current: ClientPlace | ReviewPlace;
  readonly locale: Locale;
};

/** The pages of a client that its firm has opened. */
export function ClientMenu({ client, current, locale }: ClientMenuProps) {
  const open = PAGES.filter(({ scope }) => scope === undefined || client.engagement.scope.includes(scope));
  const tabs = [
    ...open.map(({ place }) => ({ place, href: hrefOf(place, client.id), isCurrent: place === current })),
    ...(typeof current === "string" ? [] : [{ place: "review" as const, href: current.review, isCurrent: true }]),
  ];
  return (
    <nav aria-label={words.clientPages[locale]} className="mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ place, href, isCurrent }) => (
          <li key={place}>
            <SoftLink
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className={`-mb-px inline-flex min-h-9 items-center border-b-2 text-ink no-underline hover:border-line-strong ${
                isCurrent ? "border-ink font-medium" : "border-transparent"
              }`}
            >
              {words[place][locale]}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const hrefOf = (place: ClientPlace, firmId: string): string =>
  place === "overview" ? clientPaths.client(firmId) : clientPaths[place](firmId);
