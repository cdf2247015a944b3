import type { Readable } from "node:stream";
import { z } from "zod";
import { answerAs } from "@/app/_server/gate/answer-as";
import { passGate, type UserActor } from "@/app/_server/gate/gate";
import { done } from "@/app/_server/gate/outcome";
import { bare } from "@/app/_server/gate/uncached";
import { type FoundFile, findFile } from "@/db/evidence/evidence-files";
import { openFileStore } from "@/db/file-stores";
import { idSchema } from "@/lib/ids";

/** A policy that allows a file nothing in a browser: no scripts, no requests, no framing. */
const SANDBOX = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Headers of every response with file content. Browsers must not cache it, because another person may use the same
 * browser.
 */
export const sandboxed = (type: string): Record<string, string> => ({
  "Content-Type": type,
  "Content-Security-Policy": SANDBOX,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
});

type FileAt = { readonly actor: UserActor; readonly file: FoundFile; readonly request: Request };

/** Defines a handler for one file; responds 404 if the person may not see it. */
export function defineFile(run: (input: FileAt) => Promise<Response>) {
  return (request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> =>
    answerAs("a file was not served", async (actor) => {
      const answer = await passGate(
        {
          verb: "firm.read",
          input: z.object({ fileId: idSchema }),
          find: findFile,
          run: async ({ subject }) => done(subject),
        },
        actor,
        await params,
      );
      if (answer.kind === "not-found" || answer.outcome.status !== "done") return bare(404);
      return run({ actor, file: answer.outcome.value, request });
    });
}

/** The bytes of a file as a body; undefined if the store has lost them. */
export async function bodyOf(
  file: Pick<FoundFile, "firmId" | "digest">,
  range?: { readonly start: number; readonly end: number },
) {
  const stream = await openFileStore().read({ firmId: file.firmId, digest: file.digest }, range);
  return stream === undefined ? undefined : toWeb(stream);
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done: isDone, value } = await chunks.next();
      if (isDone) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel() {
      stream.destroy();
    },
  });
}
