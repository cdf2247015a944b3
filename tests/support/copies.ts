import { strFromU8, unzipSync } from "fflate";
import { copyFirm } from "@/app/_server/copy/firm-copy";
import { copyPerson } from "@/app/_server/copy/person-copy";
import { type ZipEntry, zipStream } from "@/app/_server/gate/zip-stream";
import { findFirm } from "@/db/firms/firms";
import type { UserActor } from "./actors";

/** The files of an unpacked archive (a copy of data) as text, by their path. */
export type Unpacked = Readonly<Record<string, string>>;

const NOON = new Date("2026-11-28T12:00:00Z");

/** The copy of the firm's data that this manager would download, unpacked. */
export async function firmCopyOf(actor: UserActor, { firmId }: { readonly firmId: string }): Promise<Unpacked> {
  const firm = await findFirm(actor, { firmId });
  if (firm === undefined) throw new Error("this firm is not theirs to see");
  return unpack(copyFirm({ actor, firm, madeAt: NOON }));
}

/** The copy of a person's own data, unpacked. */
export const ownCopyOf = (actor: UserActor): Promise<Unpacked> => unpack(copyPerson({ actor, madeAt: NOON }));

async function unpack(entries: AsyncIterable<ZipEntry>): Promise<Unpacked> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipStream(entries, NOON)) pieces.push(piece);
  const files = Object.entries(unzipSync(new Uint8Array(Buffer.concat(pieces))));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The hash of a rating's input. It appears only in a result from which no item is withheld. */
const HASH = /"inputHash":"[0-9a-f]{64}"/g;

/**
 * A copy of data without what differs between any two firms: ids (numbered in order of appearance), times, hashes of
 * inputs.
 */
export function likeAnyOther(copy: Unpacked): Unpacked {
  const ids = new Map<string, string>();
  const plain = (id: string): string => {
    const known = ids.get(id) ?? `id-${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  return Object.fromEntries(
    Object.entries(copy).map(([path, text]) => [
      path,
      text.replace(MOMENT, "moment").replace(HASH, "hash").replace(ID, plain),
    ]),
  );
}
