export { disposition } from "./disposition";
export { firmFile } from "./firm-file";
export { refusedName } from "./refused-name";

/** File types accepted for records. HEIC photos are converted to JPEG, which every browser can show. */
export const FILE_KINDS = ["pdf", "docx", "xlsx", "pptx", "jpeg", "png", "webp"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Maximum size of one file: 20 MB. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;

/** The `accept` attribute of the file input. It includes HEIC, so that phones do not convert before uploading. */
export const FILE_ACCEPT =
  ".pdf,.docx,.xlsx,.pptx,.jpg,.jpeg,.png,.webp,.heic,.heif,image/jpeg,image/png,image/webp,image/heic,application/pdf";

export const FILE_PROBLEMS = [
  "empty",
  "too-large",
  "wrong-kind",
  "web-page",
  "old-office",
  "protected",
  "macros",
  "outside-link",
  "program-inside",
  "acts-by-itself",
  "too-much-inside",
  "too-many-pixels",
  "disguised",
  "damaged",
  "firm-full",
  "too-many-uploads",
  "own-uploads",
  "busy",
  "too-slow",
  "not-arrived",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export const isFileProblem = (value: unknown): value is FileProblem => FILE_PROBLEMS.some((one) => one === value);

const EXTENSIONS: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  webp: ["webp"],
};

/** The media type sent to the browser; determined by the content of the file, never by its name. */
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

const PICTURES = ["jpeg", "png", "webp"] as const satisfies readonly FileKind[];
export const isPicture = (kind: FileKind): boolean => PICTURES.some((one) => one === kind);

/** Maximum number of characters of a name before its extension. */
const STEM_MAX = 100;
/** Maximum number of combining accents on one letter; more of them would overlap the lines above and below. */
const ACCENTS_MAX = 3;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of an uploaded file, made safe to show and to save.
 *
 * Removes folders, control characters, invisible characters and those that change the text direction; replaces
 * characters that a file system forbids by "-"; sets the extension to the actual type of the file. Shape: any text, and
 * the type detected from the content. Unit: none. Range: 5 to 105 characters, never a path, never beginning with a dot.
 * Edge cases: an empty result becomes "file"; a Windows device name gets a leading underscore. Errors: none. Source:
 * ours.
 */
export function safeFileName(typed: string, kind: FileKind): string {
  const plain = typed
    .replace(/\p{Cs}/gu, "\ufffd")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/[\p{Z}\s]+/gu, " ")
    .replace(/^.*[/\\]/, "")
    .replace(/[<>:"|?*%]/g, "-")
    .replace(new RegExp(`(\\p{M}{${ACCENTS_MAX}})\\p{M}+`, "gu"), "$1");
  const { stem, ending } = splitEnding(plain, kind);
  const short =
    [...stem]
      .slice(0, STEM_MAX)
      .join("")
      .replace(/^[. ]+|[. ]+$/g, "") || "file";
  return `${RESERVED.test(short) ? "_" : ""}${short}.${ending}`;
}

/** The name without wrong or repeated extensions; a correct one is kept as typed. */
function splitEnding(name: string, kind: FileKind): { readonly stem: string; readonly ending: string } {
  const fitting = EXTENSIONS[kind];
  const fits = (ending: string) => fitting.some((one) => one === ending.toLowerCase());
  let ending: string | undefined;
  let stem = name;
  for (let last = ENDING.exec(stem); last !== null; last = ENDING.exec(stem)) {
    const [whole, found = ""] = last;
    if (!fits(found) && !isKnownEnding(found)) break;
    if (fits(found)) ending ??= found;
    stem = stem.slice(0, stem.length - whole.length);
  }
  return { stem, ending: ending ?? fitting[0] };
}

const ENDING = /\.([A-Za-z0-9]{1,8})[. ]*$/;

/** Extensions that suggest how to open a file; none of them may remain before the real one. */
const KNOWN_ENDINGS =
  "pdf doc docx docm dot dotm dotx xls xlsx xlsm xlsb xlt xltm ppt pptx pptm pps ppsm rtf odt ods odp wps et dps csv txt xml htm html xhtml mht mhtml svg svgz js mjs cjs jse vbs vbe wsf wsh ps1 bat cmd com exe scr msi dll lnk hta jar php phtml asp aspx jsp cgi pl py sh zip rar 7z gz tar iso img jpg jpeg png gif bmp tif tiff webp heic heif avif mov mp4 swf".split(
    " ",
  );
const isKnownEnding = (ending: string): boolean => KNOWN_ENDINGS.includes(ending.toLowerCase());

/**
 * The size of a file in words: "640 KB", "1.4 MB".
 *
 * Shape: bytes. Unit: KB or MB of 1,024. Range: from 1 KB. Edge cases: anything smaller is 1 KB. Errors: none. Source: ours.
 */
export function fileSizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)} MB`;
}

/**
 * A paragraph of a document, or the rows of a table or sheet: all that a preview shows, without anything executable.
 */
export type TextBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** The content of a file preview. `cut`: the file contains more than is shown. */
export type FilePreview =
  | { readonly kind: "pages"; readonly pages: number }
  | { readonly kind: "text"; readonly blocks: readonly TextBlock[]; readonly cut: boolean };

/** The file of a record, as lists and pages show it. */
export type EvidenceFile = {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly pages: number | null;
};
