import { ConsultantFrame, readConsultant } from "@/app/_server/frames/consultant-frame";
import { titled } from "@/app/_server/frames/page";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { Consent } from "@/components/consultants/consent";
import { AskForm } from "@/components/consultants/consent-forms";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { type EngagementState, engagementState } from "@/lib/engagement";
import { askWords, daysOf, nameWords } from "@/lib/view/consultants/engagement-parts";
import { engagementsFinding, scopeOptions } from "@/lib/view/consultants/engagement-words";
import { dayAt } from "@/lib/view/time/calendar";
import { joinSentences, say, clientWords as words } from "@/lib/words";
import { acceptOffer, askAccess, askForLonger, leaveClient } from "./actions";

export const generateMetadata = titled(words.consents);

const GROUPS: readonly { readonly id: string; readonly title: keyof typeof words; readonly of: EngagementState[] }[] = [
  { id: "offers", title: "offersTitle", of: ["offered"] },
  { id: "active", title: "activeTitle", of: ["active"] },
  { id: "asked", title: "askedTitle", of: ["asked"] },
  { id: "past", title: "pastTitle", of: ["revoked", "expired", "declined"] },
];

const YEAR_MS = 365 * 86_400_000;

/** Firms that give, offer or gave this person access; and asking for access. Reads no data of clients. */
export default async function ConsentsPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const { consultant, engagements } = await readConsultant(actor);
  const now = new Date();
  const named = { displayName: consultant?.names.name ?? "", organisation: consultant?.organisation ?? "" };
  const firms = new Set(engagements.map(({ firmId }) => firmId)).size;
  const active = engagements.filter((one) => engagementState(one, now) === "active").length;
  const listed = firms > active ? [say(words.consentsListed, locale, { n: firms })] : [];
  return (
    <ConsultantFrame current="consents" place={words.consents[locale]}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={engagementsFinding(engagements, locale, now)}
          lede={joinSentences([...listed, words.consentsLede[locale]], locale)}
        />
        {GROUPS.map(({ id, title, of }) => {
          const group = engagements.filter((one) => of.includes(engagementState(one, now)));
          return group.length === 0 ? null : (
            <Section key={id} id={id} title={words[title][locale]}>
              <ul className="-my-3 divide-y divide-line">
                {group.map((one) => (
                  <Consent
                    key={one.id}
                    engagement={one}
                    named={named}
                    locale={locale}
                    now={now}
                    longerUntil={dayAt(one.timeZone, new Date(now.getTime() + YEAR_MS))}
                    actions={{ accept: acceptOffer, leave: leaveClient, askLonger: askForLonger }}
                  />
                ))}
              </ul>
            </Section>
          );
        })}
        <Section id="ask" title={words.askTitle[locale]} reading={words.askReading[locale]}>
          <AskForm
            action={askAccess}
            named={named}
            terms={{
              scope: ["position", "results"],
              mayReview: false,
              blindUntilRated: true,
              endsOn: dayAt("Asia/Shanghai", new Date(now.getTime() + YEAR_MS)),
            }}
            options={scopeOptions(locale)}
            days={daysOf(now)}
            words={{ ...nameWords(locale), ...askWords(locale) }}
          />
        </Section>
      </div>
    </ConsultantFrame>
  );
}
