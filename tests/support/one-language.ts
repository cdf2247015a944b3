import type { Locale } from "@/lib/result";

/** A text on a page, and the language it is marked with. */
type Piece = { readonly lang: string; readonly text: string };

type Allowed = readonly [pattern: RegExp, why: string];

/** Latin letters that a Chinese page may contain, because Chinese print uses them, too. */
const LATIN: readonly Allowed[] = [
  [/\bTrellis\b/g, "the name of the product"],
  [/\b(?:OEA|OEM|ODM|OBM)\b/g, "functions of a firm, as the trade calls them, behind their Chinese name"],
  [/https?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)+(?::\d+)?\/[\w-]+/g, "addresses of pages"],
  [/[\w.+-]+@[\w.-]+\.\w+|\b[\w-]+\.com\b/g, "addresses of mails, and what stands behind their @"],
  [/(?<=\s|^)\/[\w./-]+/g, "the folder of the demo's mails"],
  [/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b|\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, "codes that are typed, on cards and invitations"],
  [
    /\b(?:PDF|CSV|XLSX|JSON(?: Schema)?|ZIP|Word|Excel|PowerPoint|READ-ME\.txt)\b|\.(?:pdf|png|xlsx)\b/g,
    "formats of files",
  ],
  [/\b(?:trellis\/\w+@\d|survey、choices、settings)/g, "names that a file of that format has in it"],
  [/\b\d[\d.]* ?(?:kB|KB|MB)\b/g, "units"],
  [/\bA4\b|\bGB\/T 4754\b|\bISIC\b|\bIEC \d+\b/g, "standards of paper, trade and goods"],
  [/\bUTF-8\b|\bGBK\b|\bSHA-256\b|\bargon2id\b/g, "standards of files and of what is kept secret"],
  [/\b(?:Chrome|Linux)\b/g, "browsers and systems, by the name they are sold under"],
  [/\bAlt\+Enter\b/g, "keys, as they are printed on a keyboard"],
  [/\btrellis (?:network|statistics)\b|\blib\/[a-z-]+\b/g, "commands and folders of the program"],
  [/\b(?:CX|CO|CA|AS|FQ|SW|EX|PO|BU)\d\b/g, "codes of questions in a file with data"],
  [/\bICC\b|\bAD\b|\br\*?_wg|\bHC\d\b|\bV_[A-Z]+\b|\d(?:\.\d+)?e-\d+\b|\bp\d\b|Eρ²|\bVar\b/g, "symbols of statistics"],
  [/\bPageRank\b|\bKPP-(?:Pos|Neg)\b|\b(?:Feldt|Lindell) |\bBland–Altman\b/g, "measures that are cited by that name"],
  [/（(?:[A-Z][a-z]+、)*[A-Z][a-z]+，\d{4}）/g, "authors with the year, where a sentence cites them"],
  [/\b(?:NumPy|multilevel|psych(?:::omega)?|r\.cor)\b/g, "programs for statistics, and what they call a figure"],
  [/(?<![A-Za-z])[A-Za-z](?![A-Za-z])/g, "a letter alone: a grade, a symbol of a formula"],
];

/** Chinese characters that an English page may contain. */
const CHINESE: readonly Allowed[] = [[/格致/g, "the name of the product in Chinese"]];

const FOREIGN: Readonly<Record<Locale, { readonly letters: RegExp; readonly allowed: readonly Allowed[] }>> = {
  zh: { letters: /\p{Script=Latin}/u, allowed: LATIN },
  en: { letters: /\p{Script=Han}/u, allowed: CHINESE },
};

/** Texts that contain letters of the other language, each once. */
export function findForeign(pieces: readonly Piece[]): string[] {
  const foreign = pieces.filter(({ lang, text }) => {
    const { letters, allowed } = FOREIGN[lang.startsWith("zh") ? "zh" : "en"];
    return letters.test(allowed.reduce((left, [pattern]) => left.replaceAll(pattern, " "), text));
  });
  return [...new Set(foreign.map(({ text }) => text))];
}

/**
 * Every text of a page as the server sends it: visible text, text for screen readers, tooltips, field values. An
 * element with its own `lang`, such as a citation, counts in that language. Text in `code` or `kbd` is skipped. Runs in
 * a browser.
 */
export function readPieces(html: string): Piece[] {
  const said = ["alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"];
  const filled = "input:not([type=hidden], [type=radio], [type=checkbox])";
  const machine = "script, style, noscript, template, code, kbd";
  const page = new DOMParser().parseFromString(html, "text/html");
  const pieces: Piece[] = [];
  const add = (element: Element | null, given: string | null) => {
    const text = given?.trim().replaceAll(/\s+/g, " ") ?? "";
    if (text !== "") pieces.push({ lang: element?.closest("[lang]")?.getAttribute("lang") ?? "", text });
  };
  for (const element of page.querySelectorAll("*")) {
    for (const name of said) add(element, element.getAttribute(name));
    if (element.matches(filled)) add(element, element.getAttribute("value"));
    if (element.closest(machine) !== null) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(element, node.nodeValue);
  }
  return pieces;
}
