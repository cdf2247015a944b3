import type { Assessment } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { positionWords, say } from "@/lib/words";

type PlaceProps = {
  readonly at: { readonly assessment: Assessment | undefined; readonly firm: Firm; readonly locale: Locale };
};

/** The title of the page and, if Preparation is accepted, since when it has been locked. */
export function PositionPlace({ at: { assessment, firm, locale } }: PlaceProps) {
  const accepted = assessment?.phases.find(({ phase, state }) => phase === "PRE" && state === "accepted")?.acceptedAt;
  return (
    <>
      <strong className="font-semibold text-ink">{say(positionWords.title, locale)}</strong>{" "}
      {assessment === undefined || accepted == null
        ? null
        : say(positionWords.acceptedFor, locale, {
            cycle: assessment.cycle,
            day: dayInWords(accepted, firm.timeZone, locale),
          })}
    </>
  );
}
