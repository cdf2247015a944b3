import { MethodTable } from "@/components/method/method-table";
import { helpWords, moverWords, phaseMoveWords, phaseStateWords } from "@/lib/i18n";
import type { Locale } from "@/lib/result";
import { MOVES, type Mover, mayMove, PHASE_EVENTS, PHASE_STATES } from "@/lib/workflow";

const MOVERS: readonly Mover[] = ["manager", "reviewer", "system"];

/** The moves of a phase, drawn from the table that the program obeys. Without a cohort no reviewer is required. */
export function Moves({ locale }: { locale: Locale }) {
  const rows = PHASE_STATES.flatMap((from) =>
    PHASE_EVENTS.flatMap((event) => {
      const to = MOVES[from][event];
      if (to === undefined) return [];
      const movers = MOVERS.filter((mover) => mayMove(event, { mover, reviewerRequired: false }));
      const who = movers.map((mover) => moverWords[mover][locale]).join(locale === "zh" ? "、" : ", ");
      return [
        {
          key: `${from}.${event}`,
          cells: [phaseStateWords[from][locale], phaseMoveWords[event][locale], phaseStateWords[to][locale], who],
        },
      ];
    }),
  );
  return (
    <>
      <MethodTable
        caption={helpWords.phases[locale]}
        head={[helpWords.from[locale], helpWords.move[locale], helpWords.to[locale], helpWords.whoMoves[locale]]}
        rows={rows}
      />
      <p className="mt-3 max-w-[80ch] text-ink-2">{helpWords.conditions[locale]}</p>
    </>
  );
}
