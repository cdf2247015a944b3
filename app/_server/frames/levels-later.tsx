import Link from "next/link";
import type { ReactNode } from "react";
import { cache } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { findLevelsLater, type LevelsLater } from "@/db/results/levels-later";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { say, levelsLaterWords as words } from "@/lib/words";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { FirmFrame, type FirmPlace } from "./firm-frame";

/** Why the acting person may not see the firm's levels yet, once a request; undefined where he may. */
export const readLevelsLater = cache(
  (actor: UserActor, firmId: string): Promise<LevelsLater | undefined> =>
    withFreshSession(() => findLevelsLater(actor, { firmId: requireId(firmId) })),
);

/** In place of a page with levels of the firm: why it is closed, and the way to the own items. Undefined where it is open. */
export async function levelsLaterPage(
  actor: UserActor,
  { firmId, current }: { readonly firmId: string; readonly current: FirmPlace },
): Promise<ReactNode | undefined> {
  const [later, locale] = await Promise.all([readLevelsLater(actor, firmId), currentLocale()]);
  if (later === undefined) return undefined;
  return (
    <FirmFrame actor={actor} firmId={firmId} current={current}>
      <h1 className="type-finding mb-5">{words.title[locale]}</h1>
      <LevelsLaterNote firmId={firmId} later={later} locale={locale} />
    </FirmFrame>
  );
}

type NoteProps = { readonly firmId: string; readonly later: LevelsLater; readonly locale: Locale };

/** What the colleague has to do, with the way there. */
export function LevelsLaterNote({ firmId, later, locale }: NoteProps) {
  const { assessmentId, open } = later;
  return (
    <EmptyState
      title={say(open > 0 ? words.open : assessmentId === undefined ? words.noCycle : words.unsubmitted, locale, {
        n: open,
      })}
      action={
        assessmentId === undefined ? undefined : (
          <Link href={firmPaths.mine(firmId, assessmentId)} prefetch={false} className="button button-primary">
            {say(open > 0 ? words.toItems : words.toMine, locale, { n: open })}
          </Link>
        )
      }
    >
      {words.why[locale]}
    </EmptyState>
  );
}
