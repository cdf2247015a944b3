import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Job } from "@/app/_server/files/job";
import { closeReaders, readApart } from "@/app/_server/files/readers";
import { inTurn } from "@/app/_server/files/turns";
import type { Sharer } from "@/app/_server/gate/shares";
import { OVERLONG, unfinishedTag } from "@/tests/support/hostile-workbooks";
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

/** A different person each time. */
const somebody = (): Sharer => ({ personId: randomUUID() });

const aTable = (): Job => ({ kind: "table", bytes: new TextEncoder().encode("direction,kind\ncustomer,single\n") });

const pids = (): number[] => [...(globalThis.trellisReaders?.readers ?? [])].flatMap(({ child }) => child.pid ?? []);

test("a file is read in a process of less weight that gets none of the server's settings", async () => {
  process.env.AUTH_SECRET = "a secret of the server";
  const read = await readApart(somebody(), { kind: "look", path: photo });
  delete process.env.AUTH_SECRET;
  expect(read).toMatchObject({ kind: "look", look: { ok: true, kind: "jpeg" } });
  const [pid] = pids();
  expect(pid).not.toBe(process.pid);
  expect(getPriority(pid)).toBeGreaterThan(getPriority());
  const environment = `/proc/${pid}/environ`;
  if (existsSync(environment)) expect(await readFile(environment, "utf8")).not.toContain("secret");
});

test("a file that breaks its reader breaks nothing else", async () => {
  expect(await readApart(somebody(), { kind: "look", path: join(folder, "gone") })).toEqual({ kind: "broken" });
  const ended = readApart(somebody(), { kind: "look", path: photo });
  await expect.poll(() => pids().length, { timeout: 20_000 }).toBeGreaterThan(0);
  for (const pid of pids()) process.kill(pid, "SIGKILL");
  expect(await ended).toEqual({ kind: "broken" });
  expect(await readApart(somebody(), { kind: "look", path: photo })).toMatchObject({ look: { ok: true } });
});

test("more than can wait are told to come again", async () => {
  const reads = await Promise.all(Array.from({ length: 60 }, () => readApart(somebody(), aTable())));
  expect(reads.filter(({ kind }) => kind === "busy")).toHaveLength(12);
  expect(reads.filter(({ kind }) => kind === "table")).toHaveLength(48);
  expect(pids().length).toBeLessThanOrEqual(2);
});

test("one firm and one place have half of what can wait", async () => {
  const group = [
    ...Array.from({ length: 26 }, () => readApart({ ...somebody(), firmId: "f" }, aTable())),
    ...Array.from({ length: 22 }, () => readApart({ ...somebody(), place: "192.0.2.1" }, aTable())),
  ];
  expect((await readApart(somebody(), aTable())).kind).toBe("table");
  const kinds = (await Promise.all(group)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "busy")).toHaveLength(2);
});

test("of one person two files are with the readers, one is read, and nobody else waits for them", async () => {
  await Promise.all([readApart(somebody(), aTable()), readApart(somebody(), aTable())]);
  const [pid = 0] = pids();
  process.kill(pid, "SIGSTOP");
  const one = somebody();
  const held = [readApart(one, aTable()), readApart(one, aTable())];
  expect(await readApart(one, aTable())).toEqual({ kind: "own" });
  for (let n = 0; n < 3; n += 1) expect((await readApart(somebody(), aTable())).kind).toBe("table");
  process.kill(pid, "SIGCONT");
  expect((await Promise.all(held)).map(({ kind }) => kind)).toEqual(["table", "table"]);
});

test("whoever had the readers for long waits behind whoever had not, however many accounts they have", async () => {
  const slow = Array.from({ length: 6 }, somebody);
  await Promise.all(slow.map((one) => readApart(one, { kind: "look", path: photo })));
  await Promise.all([readApart(somebody(), aTable()), readApart(somebody(), aTable())]);
  const [running, held] = pids();
  if (running === undefined || held === undefined) throw new Error("two readers should run");
  for (const pid of [running, held]) process.kill(pid, "SIGSTOP");
  const order: string[] = [];
  const read = async (one: Sharer, name: string) => {
    await readApart(one, aTable());
    order.push(name);
  };
  const holders = [readApart(somebody(), aTable()), readApart(somebody(), aTable())];
  const reads = [...slow.map((one) => read(one, "slow")), read(somebody(), "new")];
  // Of two readers, the first to start may finish last, because one of them is paused meanwhile.
  process.kill(running, "SIGCONT");
  await Promise.all(reads);
  process.kill(held, "SIGCONT");
  await Promise.all(holders);
  expect(order[0]).toBe("new");
});

test("whoever waits for a turn of their own is read as well, up to a number", async () => {
  const one = somebody();
  let running = 0;
  const asked = Array.from({ length: 20 }, () =>
    inTurn(one.personId, async () => {
      running += 1;
      expect(running).toBeLessThanOrEqual(2);
      const { kind } = await readApart(one, aTable());
      running -= 1;
      return kind;
    }),
  );
  const kinds = await Promise.all(asked);
  expect(kinds.filter((kind) => kind === "table")).toHaveLength(14);
  expect(kinds.filter((kind) => kind === undefined)).toHaveLength(6);
  expect(await inTurn(one.personId, async () => "free again")).toBe("free again");
});

test("a hostile workbook is refused by its reader, which reads on", async () => {
  await readApart(somebody(), aTable());
  const before = pids();
  const files = [unfinishedTag(), ...Object.values(OVERLONG).map((file) => file())];
  for (const bytes of files)
    expect(await readApart(somebody(), { kind: "table", bytes })).toEqual({
      kind: "table",
      read: { ok: false, error: "overlong" },
    });
  // No reader was stopped, so none took too long. tests/unit/app/hostile-workbooks.test.ts measures the work of each
  // file.
  expect(pids()).toEqual(before);
});

test("a table that takes too long is given up, and its reader ended", async () => {
  await readApart(somebody(), aTable());
  const [pid = 0] = pids();
  process.kill(pid, "SIGSTOP");
  expect(await readApart(somebody(), aTable())).toEqual({ kind: "broken" });
  expect(pids()).not.toContain(pid);
});

test("the words of a document come as text and tables, and what is long is cut", async () => {
  const path = join(folder, "document");
  const table = `<w:tbl><w:tr><w:tc>${paragraph("Fault")}</w:tc><w:tc>${paragraph("Torque &lt; 2 Nm")}</w:tc></w:tr></w:tbl>`;
  const heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>复盘</w:t></w:r></w:p>';
  await writeFile(path, docxOf([], `${heading}${paragraph("&lt;script&gt;alert(1)&lt;/script&gt;")}${table}`));
  expect(await readApart(somebody(), { kind: "text", path, of: "docx" })).toEqual({
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
  const long = await readApart(somebody(), { kind: "text", path, of: "docx" });
  expect(long).toMatchObject({ preview: { cut: true } });
  expect(JSON.stringify(long).length).toBeLessThan(25_000);
  await writeFile(path, xlsxOf());
  expect((await readApart(somebody(), { kind: "text", path, of: "xlsx" })).kind).toBe("broken");
});
