/** Approximate width of a label at 12 px; a Chinese character is twice as wide. */
export const labelWidth = (line: string): number =>
  [...line].reduce((width, letter) => width + (/[⺀-鿿＀-￯]/.test(letter) ? 12.5 : 6.6), 0);

/** Shortens a name that does not fit; the table next to the drawing has the full name. */
export function cutToWidth(name: string, most: number): string {
  if (labelWidth(name) <= most) return name;
  let cut = "";
  for (const letter of name) {
    if (labelWidth(`${cut}${letter}…`) > most) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/** The preferred place for a line break: before a bracket. */
const BRACKET = /(?=[(（])/;
/**
 * Other places for a line break: after a space or a Chinese character, but not before a closing mark or after an
 * opening one.
 */
const FINE_BREAKS = /(?<=\s)|(?<=[⺀-鿿＀-￯])(?<![（【《「])(?![）】》」，。、；：！？])/;

/** Splits a name into at most two lines; the rest is cut. */
export function intoTwoLines(name: string, most: number): readonly string[] {
  if (labelWidth(name) <= most) return [name];
  const clauses = name.split(BRACKET).map((clause) => clause.trimEnd());
  if (clauses.length === 2 && clauses.every((clause) => labelWidth(clause) <= most)) return clauses;
  let first = "";
  for (const part of name.split(FINE_BREAKS)) {
    if (labelWidth(`${first}${part}`.trimEnd()) > most) break;
    first += part;
  }
  if (first === "") return [cutToWidth(name, most)];
  return [first.trimEnd(), cutToWidth(name.slice(first.length).trimStart(), most)];
}

/** Splits a name into as many lines as needed; only a word wider than a line is broken. */
export function intoLines(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of name.split(BRACKET).flatMap((clause) => partsOf(clause, most))) {
    if (line !== "" && labelWidth(`${line}${part}`.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

const partsOf = (clause: string, most: number): readonly string[] =>
  labelWidth(clause.trimEnd()) <= most ? [clause] : clause.split(FINE_BREAKS).flatMap((word) => piecesOf(word, most));

function piecesOf(word: string, most: number): readonly string[] {
  if (labelWidth(word.trimEnd()) <= most) return [word];
  const pieces: string[] = [""];
  for (const letter of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && labelWidth(`${last}${letter}`) > most) pieces.push(letter);
    else pieces[pieces.length - 1] = `${last}${letter}`;
  }
  return pieces;
}
