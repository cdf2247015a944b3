/** Rough width of a label drawn at 12 px; a Chinese character is two wide. */
export const labelWidth = (line: string): number =>
  [...line].reduce((width, letter) => width + (/[⺀-鿿＀-￯]/.test(letter) ? 12.5 : 6.6), 0);

/** A name that does not fit is cut; the table beside the drawing has it whole. */
export function cutToWidth(name: string, most: number): string {
  if (labelWidth(name) <= most) return name;
  let cut = "";
  for (const letter of name) {
    if (labelWidth(`${cut}${letter}…`) > most) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}

/** Places where a line may end: behind a space, and behind a Chinese character. */
const BREAKS = /(?<=\s)|(?<=[⺀-鿿＀-￯])/;

/** A name in one line or in two; what does not fit into the second is cut. */
export function intoTwoLines(name: string, most: number): readonly string[] {
  if (labelWidth(name) <= most) return [name];
  let first = "";
  for (const part of name.split(BREAKS)) {
    if (labelWidth(`${first}${part}`.trimEnd()) > most) break;
    first += part;
  }
  if (first === "") return [cutToWidth(name, most)];
  return [first.trimEnd(), cutToWidth(name.slice(first.length).trimStart(), most)];
}
