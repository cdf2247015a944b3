import { randomUUID } from "node:crypto";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashInvitationCode } from "@/app/_server/secret-links/cohort-links";
import { requirePerson } from "@/app/_server/sign-in/sessions";
import { FirmForm } from "@/components/account/firm-form";
import { findJoining } from "@/db/cohorts/consent";
import { STRATA } from "@/lib/instrument";
import {
  authWords,
  INDUSTRIES,
  listCountries,
  nameFaultWords,
  say,
  speak,
  stratumNames,
  TIME_ZONES,
  timeZoneName,
} from "@/lib/words";
import { createOwnFirm } from "./actions";

export const generateMetadata = titled(authWords.createFirmTitle);

/**
 * The first facts of a firm; if the person comes from an invitation to a cohort, the name is filled in, and they return
 * to it afterwards.
 */
export default async function NewFirmPage({ searchParams }: PageProps) {
  const [person, locale, { join }] = await Promise.all([requirePerson(), currentLocale(), onceEach(searchParams)]);
  const joining = join === undefined ? undefined : await findJoining(hashInvitationCode(join), locale);
  const words = speak(authWords, locale);
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem]">
        <h1 className="type-finding">{words.createFirmTitle}</h1>
        <p className="type-lede mt-1 mb-6">{words.createFirmLede}</p>
        <FirmForm
          id={randomUUID()}
          join={joining === undefined ? undefined : join}
          action={createOwnFirm}
          values={{
            name: joining?.firmName ?? "",
            displayName: person.name,
            industry: "",
            country: "CN",
            employees: "",
            timeZone: "Asia/Shanghai",
            stratum: "management",
          }}
          industries={Object.entries(INDUSTRIES).map(([value, label]) => ({ value, label: say(label, locale) }))}
          countries={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
          timeZones={TIME_ZONES.map((zone) => ({ value: zone, label: timeZoneName(zone, locale) }))}
          strata={STRATA.map((value) => ({ value, label: say(stratumNames[value], locale) }))}
          words={words}
          problems={{ ...words, ...speak(nameFaultWords, locale) }}
        />
        <p className="type-small mt-6 text-ink-2">{words.openInvitations}</p>
      </div>
    </PublicFrame>
  );
}
