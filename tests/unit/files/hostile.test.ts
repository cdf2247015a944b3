import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAt } from "@/app/_server/files/look";
import { drawPdfPage } from "@/app/_server/files/pdf";
import { receive } from "@/app/_server/files/receive";
import { FILE_PROBLEMS, safeFileName } from "@/lib/files";
import { fileProblemWords } from "@/lib/words";
import { ORDINARY_PDFS } from "@/tests/support/active-pdfs";
import { HOSTILE_FILES, HOSTILE_NAMES } from "@/tests/support/hostile-files";
import { pdfOf } from "@/tests/support/pdf-file";
import { heicOf, jpegOf, photoWithPlace, pngOf, webpOf } from "@/tests/support/picture-file";
import { expectNearly } from "@/tests/support/work";
import { docxOf, relations } from "@/tests/support/zip-file";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-files-"));
  process.env.TRELLIS_DATA = folder;
});
afterAll(async () => {
  delete process.env.TRELLIS_DATA;
  await rm(folder, { recursive: true, force: true });
});

/** Handles the bytes of an upload like the server: receives them within its limits, then checks the file. */
async function takeIn(bytes: Buffer) {
  const received = await receive(
    { personId: "a" },
    { fields: {}, stream: Readable.from([bytes]), bytes: bytes.length },
    async (path) => {
      const look = await lookAt(path);
      return look.ok ? { ...look, kept: await readFile(look.path) } : look;
    },
  );
  return received.ok ? received.value : { ok: false as const, problem: received.error };
}

describe("hostile files are refused with their own words, or defused", () => {
  test("there are more than forty of them, and every reason has a case or is the server's own", () => {
    expect(HOSTILE_FILES.length).toBeGreaterThan(40);
    const met = new Set(HOSTILE_FILES.map(({ refused }) => refused));
    expect(FILE_PROBLEMS.filter((problem) => !met.has(problem))).toEqual([
      "firm-full",
      "too-many-uploads",
      "own-uploads",
      "busy",
      "too-slow",
      "not-arrived",
    ]);
  });

  test.each(HOSTILE_FILES)("$what ($name)", async ({ bytes, refused, kept, ...rest }) => {
    const found = await takeIn(await bytes());
    if (refused !== undefined) {
      expect(found).toEqual({ ok: false, problem: refused });
      return;
    }
    expect(found).toMatchObject({ ok: true, kind: kept });
    const text = found.ok ? found.kept.toString("latin1") : "";
    for (const gone of "gone" in rest ? rest.gone : []) expect(text).not.toContain(gone);
  });

  test("the words say what to do in both languages, and no two reasons share them", () => {
    const said = FILE_PROBLEMS.map((problem) => fileProblemWords[problem]);
    expect(new Set(said.map(({ en }) => en)).size).toBe(FILE_PROBLEMS.length);
    expect(new Set(said.map(({ zh }) => zh)).size).toBe(FILE_PROBLEMS.length);
    for (const { en, zh } of said) {
      expect(en).toMatch(/\.$/);
      expect(zh).toMatch(/。$/);
    }
  });
});

test.each(HOSTILE_NAMES)("a name: $what", ({ typed, kind, shown }) => {
  const name = safeFileName(typed, kind);
  expect(name).toBe(shown);
  expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
  expect(safeFileName(name, kind)).toBe(name);
});

test.each([
  ["PDF", () => pdfOf(), "pdf"],
  [
    "Word with a link to the web",
    () => docxOf([relations("word/_rels/document.xml.rels", "hyperlink", "https://a.example/?a=1&amp;b=2", true)]),
    "docx",
  ],
  [
    "Word with a workbook behind a table",
    () => docxOf([{ name: "word/embeddings/Sheet1.docx", data: docxOf() }]),
    "docx",
  ],
  ["JPEG", () => jpegOf(), "jpeg"],
  ["PNG", () => pngOf(), "png"],
  ["WebP", () => webpOf(), "webp"],
  ["HEIC, as a JPEG", () => heicOf(), "jpeg"],
] as const)("an honest file is taken: %s", async (_, bytes, kind) => {
  expect(await takeIn(await bytes())).toMatchObject({ ok: true, kind });
});

test.each(ORDINARY_PDFS)("an ordinary PDF is taken: $what", async ({ bytes }) => {
  expect(await takeIn(bytes())).toMatchObject({ ok: true, kind: "pdf", pages: 1 });
});

test.each([
  ["texts without an end", "1 0 obj("],
  ["lists without an end", "1 0 obj[ 1"],
  ["dictionaries without an end", "1 0 obj<</A/B"],
  ["what refers to itself", "1 0 obj 1 0 R endobj<</OpenAction 1 0 R>>"],
])(
  "a PDF that would be read over and over is refused, with work that grows as its length does: %s",
  async (_, begun) => {
    const damaged = (megabytes: number) => {
      const middle = Buffer.alloc(megabytes * 1024 * 1024, begun);
      return Buffer.concat([Buffer.from("%PDF-1.7\n"), middle, Buffer.from("\n%%EOF\n")]);
    };
    const refuse = async (megabytes: number) =>
      expect(await takeIn(damaged(megabytes))).toEqual({ ok: false, problem: "damaged" });
    // The second file is four times as long. It would need sixteen times the work if each part were read again for each
    // other part.
    await expectNearly({ times: 10, usual: () => refuse(0.5), run: () => refuse(2) });
  },
);

test("a photo is turned upright, told its day, and freed of its place", async () => {
  expect((await photoWithPlace()).toString("latin1")).toContain("Secret Phone");
  const found = await takeIn(await photoWithPlace());
  if (!found.ok) throw new Error(found.problem);
  expect(found.taken).toBe("2026-10-14");
  const left = await sharp(found.kept).metadata();
  expect(left).toMatchObject({ width: 240, height: 320 });
  expect([left.exif, left.xmp, left.iptc]).toEqual([undefined, undefined, undefined]);
});

test("a large photo is kept with its longer side at 3,000 pixels", async () => {
  const found = await takeIn(await jpegOf(4000, 2000));
  if (!found.ok) throw new Error(found.problem);
  expect(await sharp(found.kept).metadata()).toMatchObject({ width: 3000, height: 1500 });
});

test("a page of a PDF is drawn with its words, and its script is not run", async () => {
  const page = await drawPdfPage(pdfOf("Visit report", { catalog: "/OpenAction<</S/JavaScript/JS(throw 1)>>" }), 1);
  const { width, height } = await sharp(page).metadata();
  expect([width, height]).toEqual([1240, 591]);
  const { channels } = await sharp(page).stats();
  expect(channels[0]?.min).toBeLessThan(60);
  expect(channels[0]?.mean).toBeGreaterThan(230);
});

test("what is left of an upload, good or bad, is nothing", async () => {
  await takeIn(await jpegOf());
  await takeIn(Buffer.from("<svg>"));
  expect(await readdir(join(folder, "files", "incoming"))).toEqual([]);
});
