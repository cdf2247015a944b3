import { openFileStore } from "@/db/file-stores";
import { toSegment } from "../gate/file-name";
import type { ZipEntry } from "../gate/zip-stream";
import { inPieces } from "./json-text";

/** Maximum size and number of files in one export; an archive without ZIP64 is limited to 4 GB and 65,535 files. */
export const COPY_MEGABYTES_MAX = 3500;
const COPY_FILES_MAX = 20_000;

export type KeptFile = {
  readonly id: string;
  readonly firmId: string;
  readonly digest: string;
  readonly name: string;
  readonly bytes: number;
  /** Folders below `files`, possibly typed by users. */
  readonly folders: readonly string[];
};

export type PlacedFile = KeptFile & { readonly path: string; readonly isOver: boolean };

type Most = { readonly bytes: number; readonly files: number };
const MOST: Most = { bytes: COPY_MEGABYTES_MAX * 1024 * 1024, files: COPY_FILES_MAX };

/** A unique path for each file, and whether it still fits into the export. Earlier files take precedence. */
export function placeFiles(files: readonly KeptFile[], most: Most = MOST): PlacedFile[] {
  const taken = new Set<string>();
  let [bytes, count] = [0, 0];
  return files.map((file) => {
    const path = freePath(["files", ...file.folders, file.name].map(toSegment).join("/"), taken);
    const isOver = bytes + file.bytes > most.bytes || count >= most.files;
    if (!isOver) {
      bytes += file.bytes;
      count += 1;
    }
    return { ...file, path, isOver };
  });
}

/** Programs that unpack archives may ignore upper and lower case, so paths must differ otherwise. */
function freePath(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf(".");
  const [stem, ending] = dot > path.lastIndexOf("/") ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
  let free = path;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${stem} (${n})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

/** What happened to a file: it was exported, there was no room, or the store has lost it. */
type CopiedState = "copied" | "over-limit" | "lost";

/** The content of the files one after the other, followed by a list of what happened to each. */
export async function* copyFiles(files: readonly PlacedFile[]): AsyncGenerator<ZipEntry, void, undefined> {
  const store = openFileStore();
  const states: CopiedState[] = [];
  for (const file of files) {
    const stream = file.isOver ? undefined : await store.read({ firmId: file.firmId, digest: file.digest });
    states.push(file.isOver ? "over-limit" : stream === undefined ? "lost" : "copied");
    if (stream !== undefined) yield { path: file.path, isPacked: true, chunks: stream };
  }
  const list = files.map(({ path, bytes, digest }, index) => ({ path, bytes, sha256: digest, state: states[index] }));
  yield textEntry("files.json", `${JSON.stringify(list, null, 1)}\n`);
}

export const textEntry = (path: string, text: string): ZipEntry => ({ path, isPacked: false, chunks: inPieces(text) });
