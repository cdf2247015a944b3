/** Signs of one piece: a tag with its attributes, a comment, an instruction, or the text between two tags. */
const PIECE_MAX = 65_536;
/**
 * The formats of numbers of a part, by the work they are: their reader goes through each as often as it has signs. Books
 * of spreadsheets have some hundred formats of at most 255 signs, a tenth of this; one alone may have 14,000.
 */
const FORMATS_WORK_MAX = 200_000_000;
/** Tags within tags. Spreadsheets write a dozen. */
const DEPTH_MAX = 200;

/** Whether every piece of a part ends within a bound, and tags do not lie within tags without an end. */
export const isBounded = (xml: string, pieceMax = PIECE_MAX): boolean => countPieces(xml, pieceMax) !== undefined;

/**
 * How many tags, comments and instructions a part has; undefined where one of them, or a text, has no bounded length, or
 * where tags lie within tags without an end.
 *
 * The library that reads workbooks takes a part in chunks, and begins an unfinished piece anew with each of them: one
 * without an end costs minutes. Pieces end here where they end there. A tag with "<" inside is refused, in quotes as
 * well: of such a tag the library sees another end when a chunk breaks it, and so would see other pieces than we do.
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

/** The place behind the piece that begins here; undefined where it has no end. */
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

/** Behind the first ">" outside of quotes; a quote without its other end is passed over, as the library does. */
function endOfTag(xml: string, start: number, pieceMax: number): number | undefined {
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

/** One deeper, one back, or neither. */
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
