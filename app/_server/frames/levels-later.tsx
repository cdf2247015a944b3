import type { ReactNode } from "react";
import { cache } from "react";
import type { FirmPlace } from "@/app/_server/frames/firm-menu";
import { LevelsLaterNote } from "@/components/results/levels-later-note";
import { findLevelsLater, type LevelsLater } from "@/db/assessments/levels-later";
import { levelsLaterWords as words } from "@/lib/words";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { FirmFrame } from "./firm-frame";

/** Why the current user may not see the firm's levels yet, once per request; undefined if they may. */
export const readLevelsLater = cache(
  (actor: UserActor, firmId: string): Promise<LevelsLater | undefined> =>
    withFreshSession(() => findLevelsLater(actor, { firmId: requireId(firmId) })),
);

/**
 * The page shown in place of the firm's levels while they are hidden: it says why and links to the user's own items.
 * Undefined if the levels may be shown.
 */
export async function levelsLaterPage(
  actor: UserActor,
  { firmId, current }: { readonly firmId: string; readonly current: FirmPlace },
): Promise<ReactNode | undefined> {
  const [later, locale] = await Promise.all([readLevelsLater(actor, firmId), currentLocale()]);
  if (later === undefined) return undefined;
  return (
    <FirmFrame firmId={firmId} current={current}>
      <h1 className="type-finding mb-5">{words.title[locale]}</h1>
      <LevelsLaterNote firmId={firmId} later={later} locale={locale} />
    </FirmFrame>
  );
}
