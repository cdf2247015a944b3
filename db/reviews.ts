import type { Phase } from "@/lib/instrument";
import type { Actor } from "@/lib/policy";
import type { AssessmentInput } from "@/lib/rating";
import { err, ok, type Result } from "@/lib/result";
import type { MoveRefusal } from "@/lib/workflow";
import { asConsultant } from "./clients";
import { moveIn, type Signer } from "./moves";
import { type Accepted, acceptIn, type Frozen } from "./results";

type AtPhase = { readonly firmId: string; readonly assessmentId: string; readonly phase: Phase };

type Reviewed = Promise<Result<Accepted, MoveRefusal> | undefined>;

/** Accepts a phase as its reviewer, who signs with his name; the last acceptance freezes. Undefined without an engagement. */
export async function acceptAsReviewer(
  actor: Actor,
  at: AtPhase & { readonly signer: Signer },
  freeze: (input: AssessmentInput) => Frozen,
): Reviewed {
  return asConsultant(actor, viewOf(at), async (tx, client) => {
    if (!client.engagement.mayReview) return err("not-yours-to-do");
    return acceptIn(tx, actor, at, { freeze, signer: at.signer });
  });
}

/** Returns a phase to the firm with remarks. */
export async function returnAsReviewer(
  actor: Actor,
  at: AtPhase & { readonly signer: Signer; readonly remarks: string },
): Reviewed {
  return asConsultant(actor, viewOf(at), async (tx, client) => {
    if (!client.engagement.mayReview) return err("not-yours-to-do");
    const { assessmentId, phase, remarks } = at;
    const moved = await moveIn(tx, actor, { assessmentId, phase, event: "return", reason: remarks }, at.signer);
    return moved?.ok ? ok({ state: moved.value.state, revision: undefined }) : moved;
  });
}

const viewOf = ({ firmId, assessmentId, phase }: AtPhase) =>
  ({ firmId, view: "review", subjects: [assessmentId, phase] }) as const;
