import type { FileKind } from "@/lib/files";
import { readXml, tokensOf } from "../tables/xml";
import { type Allowance, freshAllowance, isZip, openZip, type ZipPart } from "../tables/zip";
import { BadFile } from "./problem";

export type OfficeKind = Extract<FileKind, "docx" | "xlsx" | "pptx">;

/** The type of the one part that says what the document is. */
const MAIN: Readonly<Record<string, OfficeKind>> = {
  "wordprocessingml.document.main+xml": "docx",
  "spreadsheetml.sheet.main+xml": "xlsx",
  "presentationml.presentation.main+xml": "pptx",
};

const MACROS = /vbaproject|vbadata|\/(macrosheets|dialogsheets|customui)\//i;
const PROGRAMS = /\/activex\/|\.(exe|dll|scr|bat|cmd|js|vbs|ps1|jar|hta|lnk|msi|swf)$/i;
const OUTSIDE = /\/(externallinks|querytables)\/|\/connections\.xml$/i;
const EMBEDDED = /\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;

/** A table drawn from a workbook brings that workbook along; a document inside that one is none we know of. */
const NESTED_MAX = 1;

/**
 * What an office document is, once nothing in it acts by itself: no macros, no programs, nothing fetched from elsewhere,
 * and no more than may be unpacked. Every part is unpacked once, so that what is kept is known to be whole.
 */
export function inspectOffice(bytes: Buffer): OfficeKind {
  return inspectDocument(bytes, freshAllowance("record"), 0);
}

function inspectDocument(bytes: Buffer, allowance: Allowance, depth: number): OfficeKind {
  const parts = openZip(bytes, allowance);
  const types = parts.find(({ name }) => name === "[Content_Types].xml");
  if (types === undefined) throw new BadFile("wrong-kind");
  const kind = kindOf(types);
  for (const part of parts) inspectPart(part, allowance, depth);
  return kind;
}

function kindOf(types: ZipPart): OfficeKind {
  let kind: OfficeKind | undefined;
  for (const token of tokensOf(readXml(types.read()))) {
    if (typeof token === "string") continue;
    const type = (token.attributes.get("ContentType") ?? "").toLowerCase();
    if (/macroenabled|vbaproject/.test(type)) throw new BadFile("macros");
    if (/activex|oleobject/.test(type)) throw new BadFile("program-inside");
    kind ??= MAIN[type.replace("application/vnd.openxmlformats-officedocument.", "")];
  }
  if (kind === undefined) throw new BadFile("wrong-kind");
  return kind;
}

function inspectPart(part: ZipPart, allowance: Allowance, depth: number): void {
  const path = `/${part.name}`;
  if (MACROS.test(path)) throw new BadFile("macros");
  if (PROGRAMS.test(path) || /\/embeddings\/[^/]+\.bin$/i.test(path)) throw new BadFile("program-inside");
  if (OUTSIDE.test(path)) throw new BadFile("outside-link");
  const bytes = part.read();
  if (isZip(bytes)) {
    if (!EMBEDDED.test(path) || depth >= NESTED_MAX) throw new BadFile("too-much-inside");
    inspectDocument(bytes, allowance, depth + 1);
  } else if (isOldContainer(bytes) || isProgram(bytes)) throw new BadFile("program-inside");
  else if (path.endsWith(".rels")) inspectRelations(readXml(bytes));
  else if (/\.xml$/i.test(path)) inspectWords(readXml(bytes));
}

const isOldContainer = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
const isProgram = (bytes: Buffer): boolean => /^(MZ|\x7fELF|#!)/.test(bytes.subarray(0, 4).toString("latin1"));

/** Where a link that a reader presses may lead. Everything else that comes from elsewhere is fetched unasked. */
const PRESSED = /^(https?:|mailto:|tel:|file:|[^:]*$)/i;

function inspectRelations(xml: string): void {
  for (const token of tokensOf(xml)) {
    if (typeof token === "string" || token.name !== "Relationship") continue;
    const type = (token.attributes.get("Type") ?? "").toLowerCase();
    if (/\/(oleobject|control|activexcontrolbinary|vbaproject|afchunk)$/.test(type))
      throw new BadFile("program-inside");
    if ((token.attributes.get("TargetMode") ?? "").toLowerCase() !== "external") continue;
    const pressed = type.endsWith("/hyperlink") && PRESSED.test((token.attributes.get("Target") ?? "").trim());
    if (!pressed) throw new BadFile("outside-link");
  }
}

/** Fields of a text that call another program when the document is opened. */
function inspectWords(xml: string): void {
  if (!/instr/i.test(xml)) return;
  let field = "";
  let inside = false;
  for (const token of tokensOf(xml)) {
    if (typeof token === "string") {
      if (inside) field += token;
      continue;
    }
    const whole = token.attributes.get("instr");
    if (whole !== undefined) field += ` ${whole} `;
    // A field may be cut into runs; only its own marks stand between two of them.
    if (token.name === "fldChar") field += " ";
    if (token.name === "instrText") inside = token.opens && !token.closes;
  }
  if (/\bDDE(AUTO)?\b/i.test(field)) throw new BadFile("outside-link");
}
