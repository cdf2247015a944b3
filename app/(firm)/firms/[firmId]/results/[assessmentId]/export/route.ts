import { z } from "zod";
import { findActor, isStaleSession } from "@/app/_server/actor";
import { type GateAnswer, passGate } from "@/app/_server/gate";
import { logBroken } from "@/app/_server/log";
import { done, refused } from "@/app/_server/outcome";
import { findAssessment } from "@/db/assessments";
import { findResult, findResultInput } from "@/db/results";
import type { AssessmentInput, Rating } from "@/lib/rating";

const Input = z.object({
  firmId: z.uuid(),
  assessmentId: z.uuid(),
  of: z.enum(["answers", "result"]),
  revision: z.coerce.number().int().min(1).max(10_000),
});

type Exported = { readonly name: string; readonly content: AssessmentInput | Rating };

const definition = {
  verb: "input.export",
  input: Input,
  find: findOwn,
  run: exportFrozen,
} as const;

/**
 * One frozen revision as a file: the answers it was computed from, which `trellis assess` rates again to the last digit,
 * or the rating itself. Managers only; what one may not see does not exist.
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

async function findOwn(actor: Parameters<typeof findAssessment>[0], { firmId, assessmentId }: z.infer<typeof Input>) {
  const found = await findAssessment(actor, { assessmentId });
  return found?.firmId === firmId ? found : undefined;
}

type Run = {
  readonly actor: Parameters<typeof findAssessment>[0];
  readonly input: z.infer<typeof Input>;
  readonly subject: { readonly cycle: number };
};

async function exportFrozen({ actor, input, subject }: Run) {
  const { assessmentId, revision, of } = input;
  const at = { assessmentId, revision };
  const content = of === "answers" ? await findResultInput(actor, at) : (await findResult(actor, at))?.rating;
  if (content === undefined) return refused("not-found");
  const exported: Exported = { name: `trellis-${of}-${subject.cycle}-r${revision}.json`, content };
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
