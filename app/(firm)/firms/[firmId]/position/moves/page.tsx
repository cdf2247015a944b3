import { randomUUID } from "node:crypto";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { requirePreparation } from "@/app/_server/frames/preparation";
import { readAll } from "@/app/_server/gate/actor";
import { FiguresSection, MovesSection } from "@/components/position/moves-section";
import { OutcomeDerived } from "@/components/position/outcome-derived";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { listCycleShares, listFirmFigures } from "@/db/fields/firm-figures";
import { listPositionEvents } from "@/db/position/position-events";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { countMoves, OUTCOME_YEARS, roleOutcomes } from "@/lib/position";
import { dayAt } from "@/lib/view/time/calendar";
import { moveWords, positionWords, say, speak } from "@/lib/words";
import { addMove, removeMove, saveFigures } from "./actions";

export const generateMetadata = titled(moveWords.title);

/** Moves of the firm along its chain, and the figures shown with its capability. */
export default async function MovesPage({ params }: PageProps<"firmId">) {
  const { firmId } = await params;
  const preparation = await requirePreparation(firmId);
  const { actor, locale, assessment } = preparation;
  const [events, figures, cycles] = await readAll(() => [
    listPositionEvents(actor, { firmId }),
    assessment === undefined ? {} : listFirmFigures(actor, { firmId, assessmentId: assessment.id }),
    listCycleShares(actor, { firmId }),
  ]);
  const editable = can(actor, "profile.edit", { role: preparation.firm.role });
  const w = speak(moveWords, locale);
  return (
    <FirmFrame
      firmId={firmId}
      current="position"
      place={<PageLink href={firmPaths.position(firmId)}>{say(positionWords.backToRegister, locale)}</PageLink>}
    >
      <div className="flex max-w-[60rem] flex-col gap-5">
        <FindingHeader finding={[w.title]} lede={w.lede} />
        <MovesSection
          at={preparation}
          events={events}
          newId={randomUUID()}
          actions={editable ? { add: addMove, remove: removeMove } : undefined}
        />
        <FiguresSection at={preparation} figures={figures} save={editable ? saveFigures : undefined}>
          {assessment === undefined ? null : (
            <OutcomeDerived
              locale={locale}
              roles={roleOutcomes(cycles, assessment.cycle)}
              rolesHref={editable ? preparation.steps.functions.href : undefined}
              lastYear={countMoves(events, dayAt(preparation.firm.timeZone, new Date()), 1)}
              lastYears={countMoves(events, dayAt(preparation.firm.timeZone, new Date()), OUTCOME_YEARS)}
            />
          )}
        </FiguresSection>
      </div>
    </FirmFrame>
  );
}
