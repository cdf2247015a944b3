import type { FileKind } from "@/lib/files";
import { BadFile } from "../tables/bad-file";
import { readXml, tokensOf } from "../tables/xml";
import { type Allowance, freshAllowance, isZip, openZip, type ZipPart } from "../tables/zip";

export type OfficeKind = Extract<FileKind, "docx" | "xlsx" | "pptx">;

/** Part of the main content type of a document, by which its kind is recognised. */
const MAIN: Readonly<Record<string, OfficeKind>> = {
  "wordprocessingml.document.main+xml": "docx",
  "spreadsheetml.sheet.main+xml": "xlsx",
  "presentationml.presentation.main+xml": "pptx",
};

const MACROS = /vbaproject|vbadata|\/(macrosheets|dialogsheets|customui)\//i;
const PROGRAMS = /\/activex\/|\.(exe|dll|scr|bat|cmd|js|vbs|ps1|jar|hta|lnk|msi|swf)$/i;
const OUTSIDE = /\/(externallinks|querytables)\/|\/connections\.xml$/i;
const EMBEDDED = /\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/i;

/** A chart in a document embeds its workbook; a document inside that workbook is not accepted. */
const NESTED_MAX = 1;

/**
 * Determines the kind of an Office document and rejects one with active content: macros, programs, anything fetched
 * from elsewhere, or too much data. Every part is unpacked once, so that stored documents are known to be complete.
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

/** Allowed targets of links that a reader clicks. All other external content would be fetched automatically. */
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

/** Rejects text fields that start another program when the document is opened. */
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
    // A field may be split into several runs; only its own markers may be between two of them.
    if (token.name === "fldChar") field += " ";
    if (token.name === "instrText") inside = token.opens && !token.closes;
  }
  if (/\bDDE(AUTO)?\b/i.test(field)) throw new BadFile("outside-link");
}
