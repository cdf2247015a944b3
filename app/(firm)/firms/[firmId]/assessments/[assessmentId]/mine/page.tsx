import { listOwnFlags } from "@/app/_server/frames/careless";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { Given, Piece } from "@/components/assessments/own-work";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { isLiveAssignment } from "@/lib/assessments";
import { type Item, PHASES, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { mineFinding } from "@/lib/view/assessments/assignment-finding";
import { type CycleFacts, isPhaseWritable, listOwnOpen } from "@/lib/view/assessments/facts";
import { flagInWords } from "@/lib/view/assessments/haste";
import { piecesOf } from "@/lib/view/assessments/ten-minute-batches";
import {
  careWords,
  firmOverviewWords,
  ownAnswersWords,
  privateAnswersWords,
  say,
  assignmentWords as words,
} from "@/lib/words";
import { handBack } from "../assignments/actions";

export const generateMetadata = titled(words.mineTitle);

/** The current user's open items in batches of ten minutes, and their assignments. E-mails link here. */
export default async function MinePage({ params }: PageProps<"firmId" | "assessmentId">) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const facts = await withFreshSession(() => readCycle(actor, firm, assessment));
  const open = PHASES.filter((phase) => isPhaseWritable(facts, phase)).flatMap((phase) => listOwnOpen(facts, phase));
  const given = facts.assignments.filter((one) => one.assigneeId === actor.personId && isLiveAssignment(one.state));
  const flags = await withFreshSession(() => listOwnFlags(actor, facts));
  const pieces = piecesOf(open);
  const begun = [...facts.own.values()].some((row) => row.value.answer !== null);
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[mineFinding(facts, open, locale)]}
          lede={(open.length === 0 && facts.mine.size > 0 ? words.mineDoneLede : words.mineLede)[locale]}
          action={
            open[0] === undefined ? undefined : (
              <PageLink className="button button-primary" href={hrefOf(facts, open[0])}>
                {(begun ? words.goOn : words.begin)[locale]}
              </PageLink>
            )
          }
        />
        {pieces.length < 2 ? null : (
          <Section id="pieces" title={words.pieces[locale]}>
            <ol className="-my-2 divide-y divide-line">
              {pieces.map((piece, index) => (
                <Piece key={piece[0]?.id} facts={facts} piece={piece} index={index} locale={locale} />
              ))}
            </ol>
          </Section>
        )}
        {given.length === 0 ? null : (
          <Section id="given" title={words.givenTitle[locale]}>
            <ul className="-my-3 divide-y divide-line">
              {given.map((one, index) => (
                <Given
                  key={one.id}
                  facts={facts}
                  one={one}
                  note={one.note === given[index - 1]?.note ? "" : one.note}
                  handBack={handBack}
                  locale={locale}
                />
              ))}
            </ul>
          </Section>
        )}
        {flags.length === 0 ? null : (
          <Section id="care" title={careWords.own[locale]} reading={careWords.ownReading[locale]}>
            <p>{flags.map((flag) => flagInWords(flag, locale)).join(locale === "zh" ? "；" : "; ")}</p>
          </Section>
        )}
        <Section
          id="own-answers"
          title={ownAnswersWords.title[locale]}
          reading={[ownAnswersWords.reading, privateAnswersWords.limit]
            .map((text) => text[locale])
            .join(locale === "zh" ? "" : " ")}
        >
          <a className="button" href={`/api/v1/assessments/${assessment.id}/own-answers`} download>
            {ownAnswersWords.download[locale]}
          </a>
        </Section>
      </div>
    </FirmFrame>
  );
}

const hrefOf = ({ firm, assessment }: CycleFacts, item: Item): string =>
  firmPaths.phase(firm.id, assessment.id, phaseOf(item.cell), item.id);
