import { BadFile } from "./bad-file";
import { isBounded } from "./xml-bounds";

/**
 * The text of an XML part. Parts that define entities, or have comments or tags without an end, are rejected: no Office
 * program writes them, and each would be scanned to the end of the part.
 */
export function readXml(bytes: Buffer): string {
  const text = decodeXml(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || !isBounded(text, text.length)) throw new BadFile("disguised");
  return text;
}

/** Decodes by the first bytes; rejects data that two programs could decode to different texts. */
export function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (first === 0 || second === 0) throw new BadFile("disguised");
  return bytes.toString("utf8");
}

export type XmlTag = {
  /** The name without its prefix. */
  readonly name: string;
  readonly closes: boolean;
  readonly opens: boolean;
  readonly attributes: ReadonlyMap<string, string>;
};
type XmlToken = XmlTag | string;

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Tags and text runs in order, without comments and instructions. */
export function* tokensOf(xml: string): Generator<XmlToken> {
  for (const [, literal, slash, name, attributes, empty, text] of xml.matchAll(TOKEN)) {
    if (literal !== undefined) yield literal;
    else if (text !== undefined) yield withoutEntities(text);
    else if (name !== undefined)
      yield {
        name: localName(name),
        closes: slash === "/" || empty === "/",
        opens: slash !== "/",
        attributes: attributesOf(attributes ?? ""),
      };
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
    found.set(localName(name), withoutEntities(double ?? single ?? ""));
  return found;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (_, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? "";
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
