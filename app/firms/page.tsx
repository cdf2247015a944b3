import { redirect } from "next/navigation";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { readAll, requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import { Arrival } from "@/components/account/arrival";
import { ClientsLink } from "@/components/clients/clients-link";
import { CohortList } from "@/components/cohort/cohort-list";
import { PageLink } from "@/components/shell/page-link";
import { listAdministered } from "@/db/cohorts/administrators";
import { findConsultant, listOwnEngagements } from "@/db/consultants/own-engagements";
import { listMemberships } from "@/db/people/people";
import { clientPaths, cohortPaths, firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { authWords, clientWords, labelled, networkWords, say, speak } from "@/lib/words";

export const generateMetadata = titled(authWords.chooseFirmTitle);

/**
 * The page after signing in: redirects to the only place the person has, or offers a choice, or what a new person can
 * start with.
 */
export default async function FirmsPage({ searchParams }: PageProps) {
  const [actor, locale, query] = await Promise.all([requireActor(), currentLocale(), onceEach(searchParams)]);
  const [firms, cohorts, engagements, consultant] = await readAll(() => [
    listMemberships(actor),
    listAdministered(actor),
    listOwnEngagements(actor),
    findConsultant(actor),
  ]);
  const isConsultant = engagements.length > 0 || consultant !== undefined;
  const [[firm], [cohort]] = [firms, cohorts];
  const places = firms.length + (cohorts.length > 0 ? 1 : 0) + (isConsultant ? 1 : 0);
  if (places === 0) return <ArrivalPage locale={locale} />;
  if (query.all === undefined && places === 1) {
    if (cohort !== undefined) redirect(cohortPaths.cohort(cohort.id));
    redirect(firm === undefined ? clientPaths.portfolio : firmPaths.overview(firm.firmId));
  }

  const words = speak(authWords, locale);
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[40rem]">
        <h1 className="type-finding mb-5">
          {firms.length === 0
            ? say(cohorts.length === 0 ? clientWords.clients : networkWords.cohorts, locale)
            : words.chooseFirmTitle}
        </h1>
        {firms.length === 0 ? null : (
          <ul className="section divide-y divide-line py-2">
            {firms.map((firm) => (
              <li key={firm.firmId} className="flex items-center justify-between gap-4 py-3">
                <div>
                  <p className="font-semibold">{firm.firmName}</p>
                  <p className="type-small text-ink-2">
                    {firm.role === "manager" ? words.roleManager : words.roleContributor}
                  </p>
                </div>
                <PageLink
                  className="button"
                  href={`/firms/${firm.firmId}`}
                  aria-label={labelled(words.openFirm, firm.firmName, locale)}
                >
                  {words.openFirm}
                </PageLink>
              </li>
            ))}
          </ul>
        )}
        {cohorts.length === 0 ? null : <CohortList locale={locale} cohorts={cohorts} headed={firms.length > 0} />}
        {isConsultant ? <ClientsLink locale={locale} headed={firms.length + cohorts.length > 0} /> : null}
        <p className="mt-5">
          <PageLink href="/firms/new">{firms.length === 0 ? words.createFirmTitle : words.newFirm}</PageLink>
        </p>
      </div>
    </PublicFrame>
  );
}

async function ArrivalPage({ locale }: { locale: Locale }) {
  const { email } = await requirePerson();
  return (
    <PublicFrame>
      <Arrival email={email} locale={locale} />
    </PublicFrame>
  );
}
