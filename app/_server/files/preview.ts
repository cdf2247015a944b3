import type { FoundFile } from "@/db/evidence/evidence-files";
import { type FilePreview, isPicture } from "@/lib/files";
import type { UserActor } from "../gate/gate";
import { allowTry } from "../gate/limits";
import { sharerOf } from "../gate/sharer";
import { readApart } from "./readers";
import { inTurn } from "./turns";
import { withCopy } from "./with-copy";

/** The preview of a file: pages as pictures, or text; undefined if it cannot be read at the moment. */
export async function previewFile(actor: UserActor, file: FoundFile): Promise<FilePreview | undefined> {
  if (isPicture(file.kind)) return { kind: "pages", pages: 1 };
  if (file.kind === "pdf") return { kind: "pages", pages: file.pages ?? 1 };
  if (!(await allowTry("preview", actor.personId))) return undefined;
  const sharer = await sharerOf(actor, file.firmId);
  const read = await inTurn(actor.personId, () =>
    withCopy(file, (path) => readApart(sharer, { kind: "text", path, of: file.kind })),
  );
  return read?.kind === "text" ? read.preview : undefined;
}
