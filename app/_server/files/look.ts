import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { FileKind, FileProblem } from "@/lib/files";
import { BadFile } from "../tables/bad-file";
import { inspectOffice } from "./office";
import { inspectPdf } from "./pdf";
import { type Redrawn, redrawHeic, redrawPicture } from "./picture";

/** The type of a file, by its content, and the path of the bytes to store: unchanged, or re-encoded. */
export type Look =
  | {
      readonly ok: true;
      readonly kind: FileKind;
      readonly path: string;
      readonly digest: string;
      readonly bytes: number;
      readonly pages: number | null;
      /** The day on which a photo was taken. */
      readonly taken: string | null;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Inspects a whole file on disk. Its name is not a parameter, because it must not influence the result. */
export async function lookAt(path: string): Promise<Look> {
  try {
    const bytes = await readFile(path);
    if (bytes.length === 0) throw new BadFile("empty");
    return await lookInside(path, bytes);
  } catch (error) {
    if (error instanceof BadFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function lookInside(path: string, bytes: Buffer): Promise<Look> {
  const nature = natureOf(bytes);
  switch (nature) {
    case "pdf":
      return keepAsIs(path, bytes, { kind: "pdf", ...(await inspectPdf(bytes)) });
    case "zip":
      return keepAsIs(path, bytes, { kind: inspectOffice(bytes), pages: null });
    case "heic":
      return keepRedrawn(path, await redrawHeic(bytes));
    case "jpeg":
    case "png":
    case "webp":
      return keepRedrawn(path, await redrawPicture(bytes, nature));
    default:
      throw new BadFile(nature);
  }
}

type Nature = "pdf" | "zip" | "heic" | "jpeg" | "png" | "webp" | FileProblem;

const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** The kind of a file, determined by its first bytes and not by its name. */
function natureOf(bytes: Buffer): Nature {
  const head = bytes.subarray(0, 16).toString("latin1");
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "zip";
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  if (head.slice(4, 8) === "ftyp" && HEIC_BRANDS.includes(head.slice(8, 12))) return "heic";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return oldContainer(bytes);
  return textNature(bytes);
}

/** The old Office container holds either an old document, or a new one protected by a password. */
const oldContainer = (bytes: Buffer): FileProblem =>
  bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "protected" : "old-office";

function textNature(bytes: Buffer): FileProblem {
  const start = bytes.subarray(0, 2048).toString("latin1").replaceAll("\0", "").toLowerCase();
  return /<(!doctype\s+html|html|svg|script|body|head|iframe|x?:?html)\b|<\?xml[^>]*\?>\s*<(svg|html)|mime-version:/.test(
    start,
  )
    ? "web-page"
    : "wrong-kind";
}

const keepAsIs = (
  path: string,
  bytes: Buffer,
  found: { readonly kind: FileKind; readonly pages: number | null },
): Look => ({
  ok: true,
  ...found,
  path,
  digest: digestOf(bytes),
  bytes: bytes.length,
  taken: null,
});

async function keepRedrawn(path: string, { kind, bytes, taken }: Redrawn): Promise<Look> {
  const fresh = `${path}.redrawn`;
  await writeFile(fresh, bytes, { mode: 0o600 });
  return { ok: true, kind, path: fresh, digest: digestOf(bytes), bytes: bytes.length, pages: null, taken };
}

const digestOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
