import { type JsonField, jsonText } from "@/app/_server/copy/json-text";
import { COPY_MEGABYTES_MAX, copyFiles, placeFiles, textEntry } from "@/app/_server/copy/kept-files";
import type { UserActor } from "@/app/_server/gate/gate";
import type { ZipEntry } from "@/app/_server/gate/zip-stream";
import { listFilesOfOwnRecords } from "@/db/evidence/copied-files";
import { findOwnCopy, type OwnCopy } from "@/db/personal-data/own-copy";
import { ownReadMe } from "@/lib/view/copy/read-me";

/**
 * The full data export of the current user, file by file: `trellis/person@1`, and the files of records that they added.
 */
export async function* copyPerson(input: {
  readonly actor: UserActor;
  readonly madeAt: Date;
}): AsyncGenerator<ZipEntry, void, undefined> {
  const files = await listFilesOfOwnRecords(input.actor);
  const placed = placeFiles(
    files.map(({ firmName, cycle, item, ...file }) => ({
      ...file,
      folders: [firmName, ...(item === null ? [`plan-${cycle + 1}`] : [String(cycle), item])],
    })),
  );
  yield textEntry("READ-ME.txt", ownReadMe({ madeAt: input.madeAt, megabytes: COPY_MEGABYTES_MAX }));
  yield { path: "person.json", isPacked: false, chunks: jsonText(fieldsOf(await findOwnCopy(input.actor))) };
  yield* copyFiles(placed);
}

async function* fieldsOf({ format, tables }: OwnCopy): AsyncGenerator<JsonField, void, undefined> {
  yield { name: "format", value: format };
  yield { name: "tables", value: tables };
}
