import { z } from "zod";
import { findActor, isStaleSession } from "@/app/_server/actor";
import { type GateAnswer, passGate, type UserActor } from "@/app/_server/gate";
import { logBroken } from "@/app/_server/log";
import { done, refused } from "@/app/_server/outcome";
import { findAssessment } from "@/db/assessments";
import { findInput } from "@/db/inputs";
import { findResultInput } from "@/db/results";
import type { AssessmentInput } from "@/lib/rating";

const Input = z.object({
  assessmentId: z.uuid(),
  revision: z.coerce.number().int().min(1).max(10_000).optional(),
});

type Exported = { readonly name: string; readonly content: AssessmentInput };

const definition = {
  verb: "input.export",
  input: Input,
  find: (actor: UserActor, { assessmentId }: z.infer<typeof Input>) => findAssessment(actor, { assessmentId }),
  run: exportInput,
} as const;

/**
 * `trellis/assessment@1` for the firm's manager: the input of the latest freeze, or of the revision asked for; before the
 * first freeze the input as the manager may see it, whose name says that it is a draft.
 */
export async function GET(request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> {
  const actor = await findActor();
  if (actor === undefined) return new Response(null, { status: 401 });
  try {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return answer(await passGate(definition, actor, { ...query, ...(await context.params) }));
  } catch (error) {
    if (isStaleSession(error)) return new Response(null, { status: 401 });
    return Response.json({ status: "broken", reference: logBroken("export failed", error) }, { status: 500 });
  }
}

type Run = {
  readonly actor: UserActor;
  readonly input: z.infer<typeof Input>;
  readonly subject: { readonly cycle: number };
};

async function exportInput({ actor, input: { assessmentId, revision }, subject: { cycle } }: Run) {
  const frozen = await findResultInput(actor, { assessmentId, revision });
  if (frozen !== undefined) {
    const exported: Exported = { name: `trellis-assessment-${cycle}.json`, content: frozen };
    return done(exported);
  }
  const draft = revision === undefined ? await findInput(actor, { assessmentId }) : undefined;
  if (draft === undefined) return refused("not-found");
  const exported: Exported = { name: `trellis-assessment-${cycle}-draft.json`, content: draft };
  return done(exported);
}

function answer(gate: GateAnswer<Exported>): Response {
  if (gate.kind === "not-found") return new Response(null, { status: 404 });
  switch (gate.outcome.status) {
    case "done": {
      const { name, content } = gate.outcome.value;
      return Response.json(content, {
        headers: { "Cache-Control": "no-store", "Content-Disposition": `attachment; filename="${name}"` },
      });
    }
    case "invalid":
      return new Response(null, { status: 404 });
    case "refused":
      return new Response(null, { status: gate.outcome.reason === "not-found" ? 404 : 403 });
  }
}
