import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor, withFreshSession } from "@/app/_server/actor";
import { CohortFrame, requireCohort } from "@/app/_server/cohort-frame";
import { dayInWords } from "@/app/_server/firm-time";
import { currentLocale } from "@/app/_server/locale";
import { requireId } from "@/app/_server/path-id";
import { AskAdministrator } from "@/components/cohort/administrator-forms";
import { PlainForm } from "@/components/cohort/plain-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listAdministrators } from "@/db/administration";
import { listAdministered } from "@/db/administrators";
import { refusalWords, say, sayNamed, speak, cohortSettingWords as words } from "@/lib/i18n";
import { LOCALES } from "@/lib/result";
import { ask, remove, takeBack } from "./actions";

const TIME_ZONE = "Asia/Shanghai";
const LANGUAGE_NAMES = { zh: "中文", en: "English" } as const;

type Props = { readonly params: Promise<{ cohortId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(words.people, await currentLocale()) };
}

/** Who administers a cohort, who was asked to, and asking somebody. */
export default async function PeoplePage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const cohortId = requireId((await params).cohortId);
  const { cohort } = await requireCohort(actor, cohortId);
  const [{ administrators, asked }, all] = await withFreshSession(() =>
    Promise.all([listAdministrators(actor, { cohortId }), listAdministered(actor)]),
  );
  if (!all.some(({ id }) => id === cohortId)) notFound();
  const above = all.find(({ id }) => id === cohort.parentId);
  const w = speak(words, locale);
  const refusals = speak(refusalWords, locale);
  const day = (at: Date) => dayInWords(at, TIME_ZONE, locale);
  return (
    <CohortFrame actor={actor} cohortId={cohortId} current="people" place={w.people}>
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(words.peopleFinding, locale, { n: administrators.length, cohort: cohort.name[locale] })]}
          lede={w.peopleLede}
        />
        <Section
          id="administrators"
          title={w.own}
          reading={above === undefined ? undefined : say(words.above, locale, { cohort: above.name[locale] })}
        >
          <ul className="divide-y divide-line">
            {administrators.map(({ personId, displayName, createdAt }) => (
              <li key={personId} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  <span className="font-medium">{displayName}</span>{" "}
                  <span className="type-small text-ink-2">
                    {[
                      ...(personId === actor.personId ? [w.you] : []),
                      say(words.since, locale, { date: day(createdAt) }),
                    ].join(" · ")}
                  </span>
                </span>
                <PlainForm action={remove} hidden={{ cohortId, personId }} submit={w.remove} refusals={refusals} />
              </li>
            ))}
          </ul>
        </Section>
        {asked.length === 0 ? null : (
          <Section id="asked" title={w.open}>
            <ul className="divide-y divide-line">
              {asked.map(({ id, email, expiresAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span className="[overflow-wrap:anywhere]">
                    {email}{" "}
                    <span className="type-small text-ink-2">{say(words.until, locale, { date: day(expiresAt) })}</span>
                  </span>
                  <PlainForm
                    action={takeBack}
                    hidden={{ cohortId, invitationId: id }}
                    submit={w.revoke}
                    refusals={refusals}
                  />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="ask" title={w.inviteAdministrator} reading={w.inviteReading}>
          <AskAdministrator
            action={ask}
            cohortId={cohortId}
            languages={LOCALES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
            language={locale}
            words={w}
            refusals={refusals}
          />
        </Section>
      </div>
    </CohortFrame>
  );
}
