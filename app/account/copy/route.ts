import { z } from "zod";
import { defineExport } from "@/app/_server/define-export";
import type { UserActor } from "@/app/_server/gate";
import { done } from "@/app/_server/outcome";
import { findOwnCopy } from "@/db/own-copy";

/** Everything that is kept of the person who asks, as one file. */
export const GET = defineExport({
  verb: "account.edit",
  input: z.object({}),
  find: async (_actor: UserActor) => ({}),
  run: exportOwn,
});

async function exportOwn({ actor }: { readonly actor: UserActor }) {
  const content = await findOwnCopy(actor);
  const audit = { act: "account.export", object: { kind: "person", id: actor.personId } } as const;
  return done({ name: "trellis-my-copy.json", content, audit });
}
