import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { requireActor, withFreshSession } from "@/app/_server/actor";
import { currentLocale } from "@/app/_server/locale";
import { PublicFrame } from "@/app/_server/public-frame";
import { listMemberships } from "@/db/people";
import { authWords, say, speak } from "@/lib/i18n";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(authWords.chooseFirmTitle, await currentLocale()) };
}

/** Where a session lands: the one firm, a choice among several, or the creation of the first. */
export default async function FirmsPage({ searchParams }: { searchParams: Promise<{ all?: string }> }) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), searchParams]);
  const firms = await withFreshSession(() => listMemberships(actor));
  const [only] = firms;
  if (only === undefined) redirect("/firms/new");
  if (firms.length === 1 && query.all === undefined) redirect(`/firms/${only.firmId}`);

  const words = speak(authWords, locale);
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[40rem]">
        <h1 className="type-finding mb-5">{words.chooseFirmTitle}</h1>
        <ul className="section divide-y divide-line py-2">
          {firms.map((firm) => (
            <li key={firm.firmId} className="flex items-center justify-between gap-4 py-3">
              <div>
                <p className="font-semibold">{firm.firmName}</p>
                <p className="type-small text-ink-2">
                  {firm.role === "manager" ? words.roleManager : words.roleContributor}
                </p>
              </div>
              <Link
                className="button"
                prefetch={false}
                href={`/firms/${firm.firmId}`}
                aria-label={`${words.openFirm}: ${firm.firmName}`}
              >
                {words.openFirm}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-5">
          <Link className="link" prefetch={false} href="/firms/new">
            {words.newFirm}
          </Link>
        </p>
      </div>
    </PublicFrame>
  );
}
