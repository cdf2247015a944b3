import { join } from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { BadFile } from "../tables/bad-file";
import { isHarmless, refuseActions } from "./pdf-actions";

const PAGES_MAX = 2000;
const TAIL = 2048;
/** Width of a rendered page, and the maximum number of pixels for unusual formats. */
const WIDTH = 1240;
const PIXELS_MAX = 4_000_000;
/** Maximum number of pixels of one picture inside a page. */
const PICTURE_PIXELS_MAX = 80_000_000;

/** The number of pages of a PDF, after checking that it is complete, not encrypted, and without active content. */
export async function inspectPdf(bytes: Buffer): Promise<{ readonly pages: number }> {
  const tail = bytes.subarray(-TAIL).toString("latin1");
  const end = tail.lastIndexOf("%%EOF");
  if (end < 0) throw new BadFile("damaged");
  if (/[^\s\0]/.test(tail.slice(end + 5))) throw new BadFile("disguised");
  refuseActions(bytes);
  return withDocument(bytes, async (document) => {
    for (const { filename } of (await document.getAttachments())?.values() ?? [])
      if (!isHarmless(filename)) throw new BadFile("program-inside");
    if (document.numPages > PAGES_MAX) throw new BadFile("too-much-inside");
    await document.getPage(1);
    return { pages: document.numPages };
  });
}

/** Renders one page as a picture. Scripts in a PDF are never run, because the library cannot. */
export async function drawPdfPage(bytes: Buffer, number: number): Promise<Buffer> {
  return withDocument(bytes, async (document) => {
    if (number < 1 || number > document.numPages) throw new BadFile("damaged");
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(WIDTH / width, Math.sqrt(PIXELS_MAX / (width * height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
    await page.render({ ...asPageCanvas(canvas), viewport, background: "#fff" }).promise;
    return canvas.encode("webp", 82);
  });
}

type PageCanvas = Pick<Parameters<Awaited<ReturnType<PDFDocumentProxy["getPage"]>>["render"]>[0], "canvas">;

/**
 * The drawing library has types for the browser only; this canvas implements everything it calls, as its own tests on
 * Node show.
 */
const asPageCanvas = (canvas: Canvas): PageCanvas => ({ canvas: canvas as never });

const parts = join(process.cwd(), "node_modules", "pdfjs-dist");

async function withDocument<T>(bytes: Buffer, run: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(parts, "cmaps")}/`,
    standardFontDataUrl: `${join(parts, "standard_fonts")}/`,
    wasmUrl: `${join(parts, "wasm")}/`,
    maxImageSize: PICTURE_PIXELS_MAX,
    useSystemFonts: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await run(await task.promise);
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile(error instanceof Error && error.name === "PasswordException" ? "protected" : "damaged");
  } finally {
    await task.destroy();
  }
}
