import { BadFile } from "../tables/bad-file";

/** A value in a PDF. Dictionaries keep duplicate keys, because programs differ in which one they use. */
export type PdfValue =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "text"; readonly bytes: Buffer }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "reference"; readonly number: number }
  | { readonly kind: "list"; readonly items: readonly PdfValue[] }
  | { readonly kind: "dictionary"; readonly pairs: readonly (readonly [string, PdfValue])[] }
  | { readonly kind: "word"; readonly word: string };

/** Maximum nesting depth of a value; real files have about a dozen levels. */
const DEPTH_MAX = 100;
/** Maximum stored bytes of a text; no address or file name is longer. */
const TEXT_MAX = 64 * 1024;
const [TAB, LINE, FEED, RETURN, BLANK] = [9, 10, 12, 13, 32];
const [PERCENT, OPEN, CLOSE, PLUS, MINUS, POINT, SLASH] = [37, 40, 41, 43, 45, 46, 47];
const [LESS, MORE, REFERENCE, BACKSLASH] = [60, 62, 82, 92];

/** The class of each byte: part of a word, whitespace, or a delimiter. */
const KINDS = new Uint8Array(256);
const [SPACE, SIGN] = [1, 2];
for (const byte of [0, TAB, LINE, FEED, RETURN, BLANK]) KINDS[byte] = SPACE;
for (const byte of Buffer.from("()<>[]{}/%")) KINDS[byte] = SIGN;

const isDigit = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || byte === PLUS || byte === MINUS || byte === POINT;

/**
 * Total number of bytes that may be read; a file that makes us read the same data repeatedly is not an ordinary one.
 */
export type Budget = { left: number };

/**
 * Reads values at a given position, as tolerant as programs that show PDFs: errors are skipped, and unclosed values end
 * with the data.
 */
export class PdfReader {
  constructor(
    readonly bytes: Buffer,
    public at: number,
    readonly budget: Budget,
  ) {}

  /** The next value; undefined at the end. */
  readValue(depth = 0): PdfValue | undefined {
    if (depth > DEPTH_MAX) throw new BadFile("damaged");
    const start = this.at;
    const token = this.readToken();
    this.budget.left -= this.at - start + 1;
    if (this.budget.left < 0) throw new BadFile("damaged");
    if (token === undefined) return undefined;
    if (token.kind === "number") return this.readReference(token.value) ?? token;
    if (token.kind !== "word") return token;
    if (token.word === "[") return { kind: "list", items: this.readItems("]", depth) };
    if (token.word === "<<") return { kind: "dictionary", pairs: this.readPairs(depth) };
    return token;
  }

  /** Whether these letters come next in the data; if so, they are skipped. */
  skipWord(word: string): boolean {
    this.skipSpace();
    const is = this.bytes.toString("latin1", this.at, this.at + word.length) === word;
    if (is) this.at += word.length;
    return is;
  }

  private readItems(end: string, depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    for (let item = this.readValue(depth + 1); item !== undefined; item = this.readValue(depth + 1)) {
      if (item.kind === "word" && item.word === end) break;
      items.push(item);
    }
    return items;
  }

  private readPairs(depth: number): (readonly [string, PdfValue])[] {
    const pairs: (readonly [string, PdfValue])[] = [];
    for (let key = this.readValue(depth + 1); key !== undefined; key = this.readValue(depth + 1)) {
      if (key.kind === "word" && key.word === ">>") break;
      if (key.kind !== "name") continue;
      const value = this.readValue(depth + 1);
      if (value === undefined) break;
      pairs.push([key.name, value]);
      if (value.kind === "word" && value.word === ">>") break;
    }
    return pairs;
  }

  /** Reads the rest of "12 0 R" after its first number; otherwise skips nothing. */
  private readReference(number: number): PdfValue | undefined {
    const { at } = this;
    this.skipSpace();
    const start = this.at;
    while (isDigit(this.bytes[this.at] ?? 0)) this.at += 1;
    if (this.at > start && Number.isInteger(number)) {
      this.skipSpace();
      if (this.bytes[this.at] === REFERENCE && KINDS[this.bytes[this.at + 1] ?? BLANK] !== 0) {
        this.at += 1;
        return { kind: "reference", number };
      }
    }
    this.at = at;
    return undefined;
  }

  private readToken(): Exclude<PdfValue, { kind: "list" | "dictionary" | "reference" }> | undefined {
    this.skipSpace();
    const { at } = this;
    const first = this.bytes[at];
    if (first === undefined) return undefined;
    if (first === SLASH) return { kind: "name", name: this.readName() };
    if (first === OPEN) return { kind: "text", bytes: this.readText() };
    if (first === LESS || first === MORE) {
      if (this.bytes[at + 1] === first) return this.passSigns(first === LESS ? "<<" : ">>");
      if (first === LESS) return { kind: "text", bytes: this.readHex() };
    }
    if (KINDS[first] === SIGN) return this.passSigns(String.fromCharCode(first));
    if (!isDigit(first)) return { kind: "word", word: this.readRegular() };
    while (isDigit(this.bytes[this.at] ?? 0)) this.at += 1;
    return { kind: "number", value: Number(this.bytes.toString("latin1", at, this.at)) };
  }

  private passSigns(word: string): { readonly kind: "word"; readonly word: string } {
    this.at += word.length;
    return { kind: "word", word };
  }

  private readRegular(): string {
    const start = this.at;
    while (this.at < this.bytes.length && KINDS[this.bytes[this.at] ?? 0] === 0) this.at += 1;
    return this.bytes.toString("latin1", start, this.at);
  }

  /** Any letter of a name may be written as a hexadecimal code: `/J#53` is `/JS`. */
  private readName(): string {
    this.at += 1;
    const name = this.readRegular();
    return name.includes("#") ? name.replace(/#([\da-f]{2})/gi, lettersOf) : name;
  }

  private readHex(): Buffer {
    const end = this.bytes.indexOf(">", this.at);
    const stop = end < 0 ? this.bytes.length : end;
    const digits = this.bytes.toString("latin1", this.at + 1, stop).replace(/[^\da-f]/gi, "");
    this.at = stop + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
  }

  private readText(): Buffer {
    const read: number[] = [];
    let open = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      const isFirst = open === 0;
      if (byte === OPEN) open += 1;
      if (byte === CLOSE) open -= 1;
      if (open === 0) break;
      const meant = byte === BACKSLASH ? this.readEscape() : byte;
      if (!isFirst && meant !== undefined && read.length < TEXT_MAX) read.push(meant);
    }
    this.at += 1;
    return Buffer.from(read);
  }

  /** The byte for an escape sequence, if any; stops at its last character. */
  private readEscape(): number | undefined {
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString("latin1", this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return Number.parseInt(octal, 8) & 255;
    }
    this.at += 1;
    const next = this.bytes[this.at] ?? 0;
    if (next === RETURN && this.bytes[this.at + 1] === LINE) this.at += 1;
    return next === LINE || next === RETURN ? undefined : next;
  }

  private skipSpace(): void {
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === PERCENT) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== LINE && this.bytes[this.at] !== RETURN)
          this.at += 1;
      } else if (KINDS[byte] !== SPACE) return;
    }
  }
}

const lettersOf = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
