import type { Metadata } from "next";
import Link from "next/link";
import { listOwnFlags } from "@/app/_server/frames/careless";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { HandBackForm } from "@/components/assessments/assignment-forms";
import { WorkMark } from "@/components/assessments/work-mark";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { type Assignment, isLiveAssignment } from "@/lib/assessments";
import { type Item, PHASES, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { mineFinding } from "@/lib/view/assessments/assignment-finding";
import { repliesOf } from "@/lib/view/assessments/assignment-replies";
import { type CycleFacts, countAsked, isPhaseWritable, listOwnOpen } from "@/lib/view/assessments/facts";
import { flagInWords } from "@/lib/view/assessments/haste";
import { nameScope } from "@/lib/view/assessments/scopes";
import { piecesOf } from "@/lib/view/assessments/ten-minute-batches";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { minutesFor, SECONDS_AN_ITEM } from "@/lib/view/questionnaire/pace";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  assignmentStateWords,
  careWords,
  firmOverviewWords,
  ownAnswersWords,
  privateAnswersWords,
  say,
  speak,
  assignmentWords as words,
} from "@/lib/words";
import { handBack } from "../assignments/actions";

type Props = { readonly params: Promise<{ firmId: string; assessmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.mineTitle[await currentLocale()] };
}

/** The acting person's own open items in pieces of ten minutes, and what was passed on to him. Where mails lead. */
export default async function MinePage({ params }: Props) {
  const [path, locale] = await Promise.all([params, currentLocale()]);
  const { actor, firm, assessment } = await requireCycle(path.firmId, path.assessmentId);
  const facts = await withFreshSession(() => readCycle(actor, firm, assessment));
  const open = PHASES.filter((phase) => isPhaseWritable(facts, phase)).flatMap((phase) => listOwnOpen(facts, phase));
  const given = facts.assignments.filter((one) => one.assigneeId === actor.personId && isLiveAssignment(one.state));
  const flags = await withFreshSession(() => listOwnFlags(actor, facts));
  const pieces = piecesOf(open);
  const begun = [...facts.own.values()].some((row) => row.value.answer !== null);
  return (
    <FirmFrame
      actor={actor}
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
              <Link href={hrefOf(facts, open[0])} prefetch={false} className="button button-primary">
                {(begun ? words.goOn : words.begin)[locale]}
              </Link>
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

type PieceProps = {
  readonly facts: CycleFacts;
  readonly piece: readonly Item[];
  readonly index: number;
  readonly locale: Locale;
};

function Piece({ facts, piece, index, locale }: PieceProps) {
  const [first] = piece;
  if (first === undefined) return null;
  const cells = [...new Set(piece.map((item) => item.cell))].map((cell) => nameCell(cell, locale));
  const counts = { n: piece.length, minutes: minutesFor(piece.length, SECONDS_AN_ITEM) };
  return (
    <li className="py-2">
      <Link
        href={hrefOf(facts, first)}
        prefetch={false}
        className="flex min-h-[44px] flex-wrap items-center gap-x-4 text-ink no-underline hover:underline"
      >
        <span className="font-semibold">{say(words.piece, locale, { n: index + 1 })}</span>
        <span className="type-small text-ink-2">{say(words.pieceOf, locale, counts)}</span>
        <span className="type-small basis-full text-ink-2">{cells.join(locale === "zh" ? "、" : "; ")}</span>
      </Link>
    </li>
  );
}

const MARKS = { assigned: "not-started", started: "running", done: "done" } as const;

type GivenProps = {
  readonly facts: CycleFacts;
  readonly one: Assignment;
  /** What was written along; said once for what was given together. */
  readonly note: string;
  readonly locale: Locale;
};

function Given({ facts, one, note, locale }: GivenProps) {
  const open = one.state === "assigned" || one.state === "started";
  const giver = one.givenBy ?? words.aManager[locale];
  const mark = one.state === "done" || one.state === "started" ? MARKS[one.state] : MARKS.assigned;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <WorkMark state={mark} />
        <span className="font-medium">{nameScope(one.scope, locale)}</span>
        <span className="type-small text-ink-2">
          {say(words.givenState, locale, {
            state: assignmentStateWords[one.state][locale],
            of: say(words.ofItems, locale, { n: one.answered, all: countAsked(facts, one.scope) }),
          })}
        </span>
      </div>
      <p className="type-small mt-1 text-ink-2">
        {say(words.givenBy, locale, { name: giver, date: dayInWords(one.givenAt, facts.firm.timeZone, locale) })}
      </p>
      {note === "" ? null : <p className="type-small mt-1 border-l-2 border-line-strong pl-3 break-words">{note}</p>}
      {open ? (
        <details className="mt-1">
          <summary className="link type-small inline-flex min-h-6 items-center max-sm:min-h-[44px]">
            {words.handBackTitle[locale]}
          </summary>
          <div className="mt-2 max-w-[34rem] pb-2">
            <HandBackForm
              action={handBack}
              assignmentId={one.id}
              words={{ ...speak(words, locale), reasonHint: say(words.reasonHint, locale, { name: giver }) }}
              {...repliesOf(locale)}
            />
          </div>
        </details>
      ) : null}
    </li>
  );
}
