import { z } from "zod";
import { copyPerson } from "@/app/_server/copy/person-copy";
import { defineExport } from "@/app/_server/gate/define-export";
import type { UserActor } from "@/app/_server/gate/gate";
import { allowTry } from "@/app/_server/gate/limits";
import { done, refused } from "@/app/_server/gate/outcome";

/** Downloads everything stored about the person, and the files of records that they added, as one archive. */
export const GET = defineExport({
  verb: "account.edit",
  input: z.object({}),
  find: async (_actor: UserActor) => ({}),
  run: exportOwn,
});

async function exportOwn({ actor }: { readonly actor: UserActor }) {
  if (!(await allowTry("copy", actor.personId))) return refused("too-many-copies");
  const audit = { act: "account.export", object: { kind: "person", id: actor.personId } } as const;
  const madeAt = new Date();
  return done({ name: "trellis-my-copy.zip", entries: copyPerson({ actor, madeAt }), madeAt, audit });
}
