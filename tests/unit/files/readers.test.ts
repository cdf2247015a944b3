import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeReaders, readApart } from "@/app/_server/files/readers";
import { jpegOf } from "@/tests/support/picture-file";
import { docxOf, paragraph, xlsxOf } from "@/tests/support/zip-file";

let folder: string;
let photo: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trellis-readers-"));
  photo = join(folder, "photo");
  await writeFile(photo, await jpegOf());
});
afterEach(closeReaders);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pids = (): number[] => [...(globalThis.trellisReaders?.readers ?? [])].flatMap(({ child }) => child.pid ?? []);

test("a file is read in a process that gets none of the server's settings", { timeout: 30_000 }, async () => {
  process.env.AUTH_SECRET = "a secret of the server";
  const read = await readApart({ kind: "look", path: photo });
  delete process.env.AUTH_SECRET;
  expect(read).toMatchObject({ kind: "look", look: { ok: true, kind: "jpeg" } });
  const [pid] = pids();
  expect(pid).not.toBe(process.pid);
  const environment = `/proc/${pid}/environ`;
  if (existsSync(environment)) expect(await readFile(environment, "utf8")).not.toContain("secret");
});

test("a file that breaks its reader breaks nothing else", { timeout: 30_000 }, async () => {
  expect(await readApart({ kind: "look", path: join(folder, "gone") })).toEqual({ kind: "broken" });
  const ended = readApart({ kind: "look", path: photo });
  await expect.poll(() => pids().length, { timeout: 20_000 }).toBeGreaterThan(0);
  for (const pid of pids()) process.kill(pid, "SIGKILL");
  expect(await ended).toEqual({ kind: "broken" });
  expect(await readApart({ kind: "look", path: photo })).toMatchObject({ look: { ok: true } });
});

test("more than can wait are told to come again", { timeout: 30_000 }, async () => {
  const reads = await Promise.all(Array.from({ length: 20 }, () => readApart({ kind: "look", path: photo })));
  expect(reads.filter(({ kind }) => kind === "busy").length).toBeGreaterThanOrEqual(5);
  expect(reads.filter(({ kind }) => kind === "look").length).toBeGreaterThanOrEqual(12);
  expect(pids().length).toBeLessThanOrEqual(2);
});

test("the words of a document come as text and tables, and what is long is cut", { timeout: 30_000 }, async () => {
  const path = join(folder, "document");
  const table = `<w:tbl><w:tr><w:tc>${paragraph("Fault")}</w:tc><w:tc>${paragraph("Torque &lt; 2 Nm")}</w:tc></w:tr></w:tbl>`;
  const heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>复盘</w:t></w:r></w:p>';
  await writeFile(path, docxOf([], `${heading}${paragraph("&lt;script&gt;alert(1)&lt;/script&gt;")}${table}`));
  expect(await readApart({ kind: "text", path, of: "docx" })).toEqual({
    kind: "text",
    preview: {
      kind: "text",
      cut: false,
      blocks: [
        { kind: "heading", text: "复盘" },
        { kind: "text", text: "<script>alert(1)</script>" },
        { kind: "table", rows: [["Fault", "Torque < 2 Nm"]] },
      ],
    },
  });
  await writeFile(path, docxOf([], paragraph("long ".repeat(200)).repeat(100)));
  const long = await readApart({ kind: "text", path, of: "docx" });
  expect(long).toMatchObject({ preview: { cut: true } });
  expect(JSON.stringify(long).length).toBeLessThan(25_000);
  await writeFile(path, xlsxOf());
  expect((await readApart({ kind: "text", path, of: "xlsx" })).kind).toBe("broken");
});
