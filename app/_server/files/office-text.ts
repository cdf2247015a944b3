import readWorkbook from "read-excel-file/node";
import type { FilePreview, TextBlock } from "@/lib/files";
import { packWorkbook, readWorkbookParts } from "../tables/workbook";
import { readXml, tokensOf, type XmlTag } from "../tables/xml";
import { freshAllowance, openZip, type ZipPart } from "../tables/zip";
import type { OfficeKind } from "./office";

const BLOCKS_MAX = 300;
const LETTERS_MAX = 20_000;
const ROWS_MAX = 60;
const COLUMNS_MAX = 16;
const CELL_MAX = 200;
const SHEETS_MAX = 4;
/** A workbook larger than this, unpacked, gets no preview. */
const WORKBOOK_MAX = 30 * 1024 * 1024;
const PART_MAX = 30 * 1024 * 1024;

type TextPreview = Extract<FilePreview, { kind: "text" }>;

/** The text of an Office document: only paragraphs and tables. */
export async function readOfficeText(bytes: Buffer, kind: OfficeKind): Promise<TextPreview> {
  const parts = openZip(bytes, freshAllowance("record"));
  switch (kind) {
    case "docx":
      return shorten(readParagraphs(findPart(parts, "word/document.xml")));
    case "pptx":
      return shorten(readSlides(parts));
    case "xlsx":
      return readSheets(parts);
  }
}

function findPart(parts: readonly ZipPart[], name: string): string {
  const part = parts.find((one) => one.name === name);
  return part === undefined || part.bytes > PART_MAX ? "" : readXml(part.read());
}

function* readSlides(parts: readonly ZipPart[]): Generator<TextBlock> {
  const numberOf = (name: string) => Number(/^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1] ?? Number.NaN);
  const slides = parts
    .filter(({ name }) => !Number.isNaN(numberOf(name)))
    .toSorted((a, b) => numberOf(a.name) - numberOf(b.name));
  for (const [index, { name }] of slides.entries()) {
    yield { kind: "heading", text: String(index + 1) };
    yield* readParagraphs(findPart(parts, name));
  }
}

type Reading = {
  text: string;
  heading: boolean;
  rows: string[][];
  cell: string[];
  depth: number;
  skipped: number;
  typing: boolean;
};

/** Paragraphs and tables in order; a table inside a cell becomes text of that cell. */
function* readParagraphs(xml: string): Generator<TextBlock> {
  const at: Reading = { text: "", heading: false, rows: [], cell: [], depth: 0, skipped: 0, typing: false };
  for (const token of tokensOf(xml)) {
    if (typeof token === "string") {
      if (at.typing && at.skipped === 0) at.text += token;
      continue;
    }
    const block = takeTag(at, token);
    if (block !== undefined) yield block;
  }
}

function takeTag(at: Reading, tag: XmlTag): TextBlock | undefined {
  if (tag.opens) openTag(at, tag);
  return tag.closes ? closeTag(at, tag.name) : undefined;
}

function openTag(at: Reading, { name, attributes }: XmlTag): void {
  if (name === "t") at.typing = true;
  else if (name === "tab") at.text += "\t";
  else if (name === "br") at.text += "\n";
  else if (name === "Fallback") at.skipped += 1;
  else if (name === "pStyle") at.heading = /^(heading|title|[1-6]$)/i.test(attributes.get("val") ?? "");
  else if (name === "tbl") at.depth += 1;
  else if (name === "tr" && at.depth === 1) at.rows.push([]);
  else if (name === "tc" && at.depth === 1) at.cell = [];
}

function closeTag(at: Reading, name: string): TextBlock | undefined {
  if (name === "t") at.typing = false;
  else if (name === "Fallback") at.skipped -= 1;
  else if (name === "p") return endParagraph(at);
  else if (name === "tc" && at.depth === 1) at.rows.at(-1)?.push(at.cell.join(" "));
  else if (name === "tbl") {
    at.depth -= 1;
    if (at.depth > 0) return undefined;
    const { rows } = at;
    at.rows = [];
    return rows.length === 0 ? undefined : { kind: "table", rows };
  }
  return undefined;
}

function endParagraph(at: Reading): TextBlock | undefined {
  const { heading } = at;
  const text = at.text.trim();
  at.text = "";
  at.heading = false;
  if (text === "") return undefined;
  if (at.depth === 0) return { kind: heading ? "heading" : "text", text };
  at.cell.push(text);
  return undefined;
}

async function readSheets(parts: readonly ZipPart[]): Promise<TextPreview> {
  const nothing: TextPreview = { kind: "text", blocks: [], cut: true };
  if (parts.reduce((sum, part) => sum + part.bytes, 0) > WORKBOOK_MAX) return nothing;
  const read = readWorkbookParts(parts);
  if (!read.ok) return nothing;
  const sheets = await readWorkbook(packWorkbook(read.value.texts));
  const blocks: TextBlock[] = [];
  let cut = sheets.length > SHEETS_MAX;
  for (const { sheet: name, data: rows } of sheets.slice(0, SHEETS_MAX)) {
    cut ||= rows.length > ROWS_MAX || rows.some((row) => row.length > COLUMNS_MAX);
    blocks.push({ kind: "heading", text: name });
    blocks.push({ kind: "table", rows: rows.slice(0, ROWS_MAX).map((row) => row.slice(0, COLUMNS_MAX).map(inWords)) });
  }
  return shorten(blocks, cut);
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** Limits a preview to what a person would read; `cut` says that there is more. */
function shorten(all: Iterable<TextBlock>, already = false): TextPreview {
  const blocks: TextBlock[] = [];
  let left = LETTERS_MAX;
  for (const block of all) {
    if (blocks.length >= BLOCKS_MAX || left <= 0) return { kind: "text", blocks, cut: true };
    const short = shortenBlock(block, left);
    left -= lengthOf(short);
    blocks.push(short);
  }
  return { kind: "text", blocks, cut: already };
}

function shortenBlock(block: TextBlock, left: number): TextBlock {
  if (block.kind !== "table") return { ...block, text: block.text.slice(0, left) };
  const rows = block.rows.slice(0, ROWS_MAX);
  return { kind: "table", rows: rows.map((row) => row.slice(0, COLUMNS_MAX).map((cell) => cell.slice(0, CELL_MAX))) };
}

const lengthOf = (block: TextBlock): number =>
  block.kind === "table" ? block.rows.flat().reduce((sum, cell) => sum + cell.length, 0) : block.text.length;
