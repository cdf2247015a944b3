import { cache } from "react";
import { listOwnAnswers } from "@/db/assessments/answers";
import { listAnsweredItems } from "@/db/assessments/assessments";
import { listAssignments } from "@/db/assessments/assignments";
import { listThreads } from "@/db/assessments/comments";
import { listProgress } from "@/db/assessments/respondents";
import { sha256 } from "@/db/core/sha256";
import { listMembers } from "@/db/people/members";
import { listCustomers } from "@/db/position/links";
import { findOwnInput } from "@/db/results/inputs";
import type { Assessment } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { Firm } from "@/lib/firms";
import { type Rating, rateInput } from "@/lib/rating";
import { type CycleFacts, mineOf } from "@/lib/view/assessments/facts";
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { requireFirmFrame } from "./firm-frame";
import { waitForLargeRead } from "./large-reads";

export const readCycle = cache(async (actor: UserActor, firm: Firm, assessment: Assessment): Promise<CycleFacts> => {
  const { links } = await requireFirmFrame(actor, firm.id);
  await waitForLargeRead(actor, firm.id);
  return withFreshSession(async () => {
    const ids = { assessmentId: assessment.id };
    const [answered, own, input, customers, members, progress, assignments, threads] = await Promise.all([
      listAnsweredItems(actor, ids),
      listOwnAnswers(actor, ids),
      findOwnInput(actor, ids),
      listCustomers(actor, { firmId: firm.id }),
      listMembers(actor, { firmId: firm.id }),
      listProgress(actor, ids),
      listAssignments(actor, ids),
      listThreads(actor, ids),
    ]);
    const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
    if (input === undefined || instrument === undefined)
      throw new Error("an assessment without input or questionnaire");
    const byItem = new Map(own.map((row) => [row.item, row]));
    const mine = mineOf({ firm, instrument, assignments, personId: actor.personId });
    return {
      firm,
      assessment,
      instrument,
      answered,
      own: byItem,
      input,
      customers,
      links,
      members,
      progress,
      assignments,
      mine,
      threads,
    };
  });
});

/** The rating visible to the current user; nothing is frozen. Undefined if the input cannot be rated yet. */
export const rateEarly = cache((facts: CycleFacts): Rating | undefined => {
  const rated = rateInput(facts.input, sha256);
  return rated.ok ? rated.value : undefined;
});
