import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { FieldSaving } from "@/components/fields/fields-context";
import { Notice } from "@/components/ui/notice";
import { findAssessment, listAnsweredItems } from "@/db/assessments/assessments";
import { listContext } from "@/db/assessments/context-answers";
import { findStated } from "@/db/fields/assessment-fields";
import { listRevisions } from "@/db/fields/revisions";
import { listCustomers } from "@/db/position/links";
import type { Assessment } from "@/lib/assessments";
import { isWritable } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { Firm } from "@/lib/firms";
import { phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can, type FirmVerb } from "@/lib/policy";
import type { Locale, Text } from "@/lib/result";
import type { Revision } from "@/lib/saving";
import { type PreparationParts, type PreparationState, preparationState } from "@/lib/view/assessments/preparation";
import { fieldProblemWords, fieldSavingWords, preparationWords, say, speak } from "@/lib/words";
import { requireActor, withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { requireFirmFrame } from "./firm-frame";
import { waitForLargeRead } from "./large-reads";

/** All data that the pages of Preparation show besides its items, as the current user may see them. */
export type Preparation = Omit<PreparationParts, "itemsOpen"> & {
  readonly actor: UserActor;
  readonly locale: Locale;
  readonly firm: Firm;
  readonly assessment: Assessment | undefined;
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly steps: PreparationState;
  readonly saving: FieldSaving;
};

/** Reads Preparation of one assessment, or of the latest one; responds 404 if the user may not see it. */
export const requirePreparation = cache(async (rawFirm: string, rawAssessment?: string): Promise<Preparation> => {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId(rawFirm);
  const assessmentId = rawAssessment === undefined ? undefined : requireId(rawAssessment);
  const { firm, assessment: latest } = await requireFirmFrame(actor, firmId);
  await waitForLargeRead(actor, firmId);
  return withFreshSession(async () => {
    const asked = assessmentId === undefined ? latest : await findAssessment(actor, { assessmentId });
    if (assessmentId !== undefined && asked?.firmId !== firmId) notFound();
    const parts = await readParts(actor, firmId, asked);
    const saving: FieldSaving = {
      owner: actor.personId,
      target: `/api/v1/firms/${firmId}/records`,
      locale,
      timeZone: firm.timeZone,
      words: speak(fieldSavingWords, locale),
      problems: speak(fieldProblemWords, locale),
    };
    return { actor, locale, firm, assessment: asked, saving, ...parts, steps: preparationState(firm, asked, parts) };
  });
});

type Parts = PreparationParts & Pick<Preparation, "revisions">;

async function readParts(actor: UserActor, firmId: string, assessment: Assessment | undefined): Promise<Parts> {
  const assessmentId = assessment?.id;
  const [customers, revisions] = await Promise.all([
    listCustomers(actor, { firmId }),
    listRevisions(actor, { firmId, assessmentId }),
  ]);
  if (assessment === undefined || assessmentId === undefined) {
    return { customers, revisions, context: new Map(), roles: null, aim: null, itemsOpen: 0 };
  }
  const [context, stated, answered] = await Promise.all([
    listContext(actor, { assessmentId }),
    findStated(actor, { firmId, id: assessmentId }),
    listAnsweredItems(actor, { assessmentId }),
  ]);
  const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
  const items = instrument?.items.filter((item) => phaseOf(item.cell) === "PRE") ?? [];
  const itemsOpen = items.filter((item) => !answered.has(item.id)).length;
  return { customers, revisions, context, ...stated, itemsOpen };
}

/** Whether Preparation can be changed now; a firm without a cycle can always edit its links. */
export const isPreparationOpen = ({ assessment }: Pick<Preparation, "assessment">): boolean =>
  assessment === undefined || isWritable(assessment.states.PRE);

/** Whether this person may change such a field now. */
export const mayChange = (input: Pick<Preparation, "actor" | "firm" | "assessment">, verb: FirmVerb): boolean =>
  can(input.actor, verb, { role: input.firm.role }) && isPreparationOpen(input);

type ReadOnlyProps = {
  readonly at: Preparation;
  readonly verb: FirmVerb;
  /** Texts for a page on which some fields can change at any time: which fields are closed, and which are not. */
  readonly partly?: { readonly submitted: Text; readonly accepted: Text; readonly stillOpen: Text } | undefined;
};

/** Why a page is read-only, and who can change that; renders nothing if it is not. */
export function ReadOnlyNotice({ at, verb, partly }: ReadOnlyProps) {
  const { actor, firm, locale, assessment } = at;
  const isManager = firm.role === "manager";
  if (isPreparationOpen(at)) {
    if (can(actor, verb, { role: firm.role })) return null;
    return (
      <Notice tone="info" title={say(preparationWords.readOnlyRole, locale)}>
        {say(preparationWords.readOnlyRoleWhy, locale)}
      </Notice>
    );
  }
  const isAccepted = assessment?.states.PRE === "accepted";
  const { submitted, accepted, stillOpen } = (can(actor, verb, { role: firm.role }) ? partly : undefined) ?? {
    submitted: preparationWords.submittedTitle,
    accepted: preparationWords.acceptedTitle,
    stillOpen: undefined,
  };
  const who = isAccepted
    ? isManager
      ? preparationWords.acceptedManager
      : preparationWords.acceptedOther
    : firm.reviewerRequired
      ? preparationWords.submittedReviewer
      : isManager
        ? preparationWords.submittedManager
        : preparationWords.submittedOther;
  return (
    <Notice tone="info" title={say(isAccepted ? accepted : submitted, locale)}>
      {stillOpen === undefined ? null : <p>{say(stillOpen, locale)}</p>}
      {say(who, locale)}{" "}
      {isManager && assessment !== undefined ? (
        <Link className="link" prefetch={false} href={firmPaths.review(firm.id, assessment.id, "PRE")}>
          {say(preparationWords.reviewPage, locale)}
        </Link>
      ) : null}
    </Notice>
  );
}
