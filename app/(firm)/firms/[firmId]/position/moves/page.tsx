import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import { dayIn } from "@/app/_server/gate/clock";
import { currentLocale } from "@/app/_server/gate/locale";
import { RemoveForm } from "@/components/position/incident-forms";
import { FiguresForm, MoveForm } from "@/components/position/moves-form";
import { OutcomeDerived } from "@/components/position/outcome-derived";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import type { FigureValue } from "@/db/fields/field-entry";
import { listCycleShares, listFirmFigures } from "@/db/fields/firm-figures";
import { listPositionEvents, type PositionEvent } from "@/db/fields/position-events";
import { FIRM_FIGURES, type FirmFigure, POSITION_MOVES, UPGRADINGS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import { countMoves, OUTCOME_YEARS, roleOutcomes } from "@/lib/view/position/outcome-facts";
import {
  dateInWords,
  FIGURES_IN_PERCENT,
  figureNames,
  moveKindNames,
  moveNames,
  moveWords,
  positionWords,
  refusalWords,
  say,
  sayNamed,
  shareInPercent,
  speak,
} from "@/lib/words";
import { fieldSavingWords } from "@/lib/words/fields/fields";
import { addMove, removeMove, saveFigures } from "./actions";
import { printFigure } from "./figures";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(moveWords.title, await currentLocale()) };
}

/** Moves of the firm along its chain, and the figures that stand beside its capability. */
export default async function MovesPage({ params }: Props) {
  const { firmId } = await params;
  const preparation = await requirePreparation(firmId);
  const { actor, locale, assessment } = preparation;
  const [events, figures, cycles] = await withFreshSession(() =>
    Promise.all([
      listPositionEvents(actor, { firmId }),
      assessment === undefined ? {} : listFirmFigures(actor, { firmId, assessmentId: assessment.id }),
      listCycleShares(actor, { firmId }),
    ]),
  );
  const w = speak(moveWords, locale);
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="position"
      place={
        <Link className="link" prefetch={false} href={firmPaths.position(firmId)}>
          {say(positionWords.backToRegister, locale)}
        </Link>
      }
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[w.title]} lede={w.lede} />
        <Moves at={preparation} events={events} />
        <Figures at={preparation} figures={figures}>
          {assessment === undefined ? null : (
            <OutcomeDerived
              locale={locale}
              roles={roleOutcomes(cycles, assessment.cycle)}
              rolesHref={editableIn(preparation) ? preparation.steps.functions.href : undefined}
              lastYear={countMoves(events, dayIn(preparation.firm.timeZone), 1)}
              lastYears={countMoves(events, dayIn(preparation.firm.timeZone), OUTCOME_YEARS)}
            />
          )}
        </Figures>
      </div>
    </FirmFrame>
  );
}

const editableIn = ({ actor, firm }: Preparation): boolean => can(actor, "profile.edit", { role: firm.role });

function Moves({ at, events }: { at: Preparation; events: readonly PositionEvent[] }) {
  const { locale, firm } = at;
  const w = speak(moveWords, locale);
  const refusals = speak(refusalWords, locale);
  return (
    <Section id="moves" title={w.moves} reading={w.movesReading}>
      {events.length === 0 ? <p className="text-ink-2">{w.none}</p> : null}
      <ul>
        {events.map((event) => (
          <li
            key={event.id}
            className="grid gap-x-5 gap-y-1 border-b border-line py-3 sm:grid-cols-[8rem_minmax(9rem,13rem)_minmax(0,1fr)_auto]"
          >
            <span className="numeric text-ink-2">{dateInWords(event.date, locale)}</span>
            <span className="font-semibold">{kindOf(event, locale)}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{event.title}</span>
            {editableIn(at) ? (
              <RemoveForm
                action={removeMove}
                hidden={{ firmId: firm.id, eventId: event.id, base: baseOf(at, `event:${event.id}`) }}
                label={w.remove}
                name={event.title}
                removed={w.removed}
                refusals={refusals}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {editableIn(at) ? (
        <div className="mt-5 print:hidden">
          <MoveForm
            action={addMove}
            firmId={firm.id}
            eventId={randomUUID()}
            moves={POSITION_MOVES.map((value) => ({ value, label: moveNames[value][locale] }))}
            kinds={UPGRADINGS.map((value) => ({ value, label: moveKindNames[value][locale] }))}
            words={w}
            refusals={refusals}
          />
        </div>
      ) : null}
    </Section>
  );
}

/** "Up: function", or "Down, forced on us: function". */
function kindOf({ move, upgrading, chosen }: PositionEvent, locale: Locale): string {
  const why = chosen === null ? "" : (chosen ? moveWords.byChoice : moveWords.forced)[locale];
  const way = [moveNames[move][locale], why].filter((word) => word !== "").join(locale === "zh" ? "，" : ", ");
  const kind = moveKindNames[upgrading][locale];
  return locale === "zh" ? `${way}：${kind}` : `${way}: ${kind.toLowerCase()}`;
}

type Figures = Readonly<Partial<Record<FirmFigure, FigureValue>>>;

function Figures({ at, figures, children }: { at: Preparation; figures: Figures; children: ReactNode }) {
  const { locale, firm, assessment } = at;
  const w = speak(moveWords, locale);
  if (assessment === undefined) {
    return (
      <Section id="figures" title={w.title}>
        <p className="text-ink-2">{w.noCycle}</p>
      </Section>
    );
  }
  const rows = FIRM_FIGURES.map((figure) => {
    const stated = figures[figure];
    const isStated = stated !== undefined && (stated.value !== null || stated.change !== null);
    return {
      figure,
      name: figureNames[figure][locale],
      hint: figure === "largest-buyer" ? largestBuyer(at) : undefined,
      value: printFigure(stated?.value, FIGURES_IN_PERCENT.includes(figure) ? 100 : 1),
      change: printFigure(stated?.change, 100),
      seen: JSON.stringify(isStated ? stated : null),
      base: baseOf(at, `figure:${assessment.id}:${figure}`),
    };
  });
  return (
    <Section
      id="figures"
      title={say(moveWords.figures, locale, { cycle: assessment.cycle })}
      reading={w.figuresReading}
    >
      {children}
      {editableIn(at) ? (
        <FiguresForm
          action={saveFigures}
          firmId={firm.id}
          assessmentId={assessment.id}
          rows={rows}
          words={{ ...w, notSaved: say(fieldSavingWords.formProblem, locale) }}
          refusals={speak(refusalWords, locale)}
        />
      ) : (
        <dl>
          {rows.map((row) => (
            <div key={row.figure} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <dt>{row.name}</dt>
              <dd className="numeric">{row.value === "" ? "–" : row.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** What the register says of the largest single customer; nothing where none is registered. */
function largestBuyer({ links, locale }: Preparation): string | undefined {
  const [largest] = links
    .filter(({ direction, kind, share }) => direction === "customer" && kind === "single" && share !== null)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  if (largest === undefined || largest.share === null) return undefined;
  const share = shareInPercent(largest.share);
  return sayNamed(moveWords.registerSays, locale, { share, partner: largest.partnerName });
}
