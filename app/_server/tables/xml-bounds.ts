/** Maximum length of one piece: a tag with its attributes, a comment, an instruction, or the text between two tags. */
const PIECE_MAX = 65_536;
/**
 * Maximum work for the number formats of a part: the library scans each one as often as it has characters. Ordinary
 * workbooks have about a hundred formats of at most 255 characters, a tenth of this; a single one may have 14,000
 * characters.
 */
const FORMATS_WORK_MAX = 200_000_000;
/** Maximum nesting depth of tags. Spreadsheets use about a dozen. */
const DEPTH_MAX = 200;

/** Whether every piece of a part has bounded length, and tags are not nested too deep. */
export const isBounded = (xml: string, pieceMax = PIECE_MAX): boolean => countPieces(xml, pieceMax) !== undefined;

/**
 * The number of tags, comments and instructions of a part; undefined if one of them, or a text, is too long, or if tags
 * are nested too deep.
 *
 * The library that reads workbooks processes a part in chunks, and restarts an unfinished piece with each of them, so
 * one without an end takes minutes. Pieces end here where they end in the library. A tag with "<" inside, even in
 * quotes, is rejected, because the library finds another end for it if a chunk boundary splits it.
 */
export function countPieces(xml: string, pieceMax = PIECE_MAX): number | undefined {
  let depth = 0;
  let pieces = 0;
  let work = 0;
  for (let at = 0; ; ) {
    const start = xml.indexOf("<", at);
    if ((start < 0 ? xml.length : start) - at > pieceMax) return undefined;
    if (start < 0) return pieces;
    const end = endOfPiece(xml, start, pieceMax);
    if (end === undefined || end - start > pieceMax) return undefined;
    if (isFormat(xml, start)) work += (end - start) ** 2;
    if (work > FORMATS_WORK_MAX) return undefined;
    pieces += 1;
    depth += stepOf(xml, start, end);
    if (depth > DEPTH_MAX) return undefined;
    at = end;
  }
}

const [MARK, QUESTION, SLASH, CLOSE, OPEN, DOUBLE, SINGLE] = [33, 63, 47, 62, 60, 34, 39];

/** The position after the piece that begins here; undefined if it has no end. */
function endOfPiece(xml: string, start: number, pieceMax: number): number | undefined {
  const first = xml.charCodeAt(start + 1);
  const closing =
    first === QUESTION
      ? "?>"
      : first === MARK && xml.startsWith("<!--", start)
        ? "-->"
        : first === MARK && xml.startsWith("<![CDATA[", start)
          ? "]]>"
          : undefined;
  if (closing === undefined) return endOfTag(xml, start, pieceMax);
  const end = xml.indexOf(closing, start);
  return end < 0 ? undefined : end + closing.length;
}

/** The position after the first ">" outside quotes; an unclosed quote is ignored, as in the library. */
export function endOfTag(xml: string, start: number, pieceMax = PIECE_MAX): number | undefined {
  let quote = 0;
  const last = Math.min(xml.length, start + pieceMax);
  for (let at = start + 1; at < last; at += 1) {
    const sign = xml.charCodeAt(at);
    if (sign === OPEN) return undefined;
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === CLOSE) return at + 1;
    else if ((sign === DOUBLE || sign === SINGLE) && xml.indexOf(sign === DOUBLE ? '"' : "'", at + 1) >= 0)
      quote = sign;
  }
  return undefined;
}

/** By how much the piece between two positions changes the nesting depth. */
function stepOf(xml: string, start: number, end: number): -1 | 0 | 1 {
  const first = xml.charCodeAt(start + 1);
  if (first === SLASH) return -1;
  return first === MARK || first === QUESTION || xml.charCodeAt(end - 2) === SLASH ? 0 : 1;
}

const FORMAT = /<(?:[^\s<>/:]*:)?numFmt\b/y;

function isFormat(xml: string, start: number): boolean {
  FORMAT.lastIndex = start;
  return FORMAT.test(xml);
}
