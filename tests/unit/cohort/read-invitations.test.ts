import { describe, expect, test } from "vitest";
import { type InvitationFile, invitationFaultWords, type KnownFirm, readInvitations } from "@/lib/cohort";
import { LOCALES } from "@/lib/result";
import { type TableCell, tellFault } from "@/lib/tables";

const cohort = { id: "programme", name: { en: "Programme", zh: "项目" } };
const below = [
  { id: "ningbo", name: { en: "Ningbo (demo)", zh: "宁波（演示）" } },
  { id: "wenzhou", name: { en: "Wenzhou", zh: "温州" } },
];
const known: readonly KnownFirm[] = [
  { cohortId: "ningbo", email: "old@works.cn", firmName: "Old Works", state: "invited" },
  { cohortId: "ningbo", email: "in@works.cn", firmName: "Inside Works", state: "member" },
  { cohortId: "ningbo", email: "no@works.cn", firmName: "Silent Works", state: "opted-out" },
];
const HEAD = ["Firm", "E-mail", "Language", "Sub-group"];

const read = (rows: readonly (readonly TableCell[])[], change: Partial<InvitationFile> = {}) =>
  readInvitations({ table: [HEAD, ...rows], locale: "en", cohort, below, known, ...change });
const codes = (rows: readonly (readonly TableCell[])[]) =>
  read(rows).faults.map(({ row, column, code }) => `${row} ${column?.letter ?? "-"} ${code}`);

describe("a list", () => {
  test("is read in either language, any width and case, and empty lines are passed over", () => {
    const table = [
      ["企业名称", "邮箱", "语言", "下级企业组", "另一种语言的名称"],
      ["甬江厂", "ＡＢＣ@Works.CN", "", "宁波", "Yongjiang Works"],
      ["", "", "", ""],
      ["Wen Works", "wen@works.cn", "English", "wenzhou"],
      ["Own Works", "own@works.cn", "ZH", ""],
    ];
    const plan = read([], { table });
    expect(plan.faults).toEqual([]);
    expect(plan.invited).toEqual([
      {
        row: 2,
        cohortId: "ningbo",
        firmName: "甬江厂",
        otherName: "Yongjiang Works",
        email: "abc@works.cn",
        contact: "",
        telephone: "",
        locale: "zh",
      },
      {
        ...{ row: 4, cohortId: "wenzhou", firmName: "Wen Works", otherName: null, email: "wen@works.cn" },
        ...{ contact: "", telephone: "", locale: "en" },
      },
      {
        ...{ row: 5, cohortId: "programme", firmName: "Own Works", otherName: null, email: "own@works.cn" },
        ...{ contact: "", telephone: "", locale: "zh" },
      },
    ]);
  });

  test("takes whom to call, with any telephone number that can be called", () => {
    const head = ["Firm", "E-mail", "企业联络员", "Telephone"];
    const numbers = [
      "１３８００００００００",
      "+86 574 8700 0000",
      "(0574) 87000000 转 12",
      87000000,
      "057487000000 / 13800000000",
    ];
    const rows = numbers.map((number, at): TableCell[] => [`F${at}`, `f${at}@b.cn`, "张伟", number]);
    const plan = read([], { table: [head, ...rows] });
    expect(plan.faults).toEqual([]);
    expect(plan.invited.map(({ contact, telephone }) => `${contact} ${telephone}`)).toEqual([
      ...["张伟 13800000000", "张伟 +86 574 8700 0000", "张伟 (0574) 87000000 转 12", "张伟 87000000"],
      "张伟 057487000000 / 13800000000",
    ]);
    const wrong = ["ask at the gate", "1234", "1".repeat(41)].map((number): TableCell[] => ["F", "f@b.cn", "", number]);
    const faults = read([], { table: [head, ...wrong, ["F", "f@b.cn", "evil.test/login", ""]] }).faults;
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual([
      ...["2 telephone-wrong", "3 telephone-wrong", "4 too-long", "5 name-address"],
    ]);
  });

  test("invites no firm of whose name a mail program makes a link", () => {
    const rows: TableCell[][] = [
      ["Verify at https://evil.test/login", "a@b.cn", "en", ""],
      ["evil.test/login", "c@d.cn", "en", ""],
      ["Hailan\nCo., Ltd.", "e@f.cn", "en", ""],
    ];
    expect(codes(rows)).toEqual(["2 A name-address", "3 A name-address"]);
    expect(read(rows).invited.map(({ firmName }) => firmName)).toEqual(["Hailan Co., Ltd."]);
  });

  test("names what is wrong by line and column, and invites the rest", () => {
    const rows: TableCell[][] = [
      ["", "a@b.cn", "en", ""],
      ["A", "", "en", ""],
      ["A", "a b@c.cn", "en", ""],
      ["A", "a@b", "en", ""],
      ["A", "a@b.cn, c@d.cn", "en", ""],
      ["A".repeat(121), "a@b.cn", "en", ""],
      ["A", "a@b.cn", "fr", ""],
      ["A", "a@b.cn", "en", "Hangzhou"],
      ["A", "a@b.cn", "en", "", "surplus"],
      ["Good", "good@b.cn", "en", "Ningbo"],
      ["Other", "GOOD@b.cn", "en", "Ningbo"],
      ["Good", "second@b.cn", "en", "Ningbo"],
      ["Good", "third@b.cn", "en", "Wenzhou"],
      ["B", "old@works.cn", "en", ""],
      ["B", "in@works.cn", "en", ""],
      ["B", "no@works.cn", "en", ""],
      ["Old works", "new@works.cn", "en", "Ningbo"],
    ];
    expect(codes(rows)).toEqual([
      "2 A firm-missing",
      "3 B email-missing",
      "4 B email-wrong",
      "5 B email-wrong",
      "6 B email-wrong",
      "7 A too-long",
      "8 C language-unknown",
      "9 D city-unknown",
      "10 - row-too-long",
      "12 B email-twice",
      "13 A firm-twice",
      "15 B already-invited",
      "16 B already-invited",
      "17 B opted-out",
      "18 A firm-invited",
    ]);
    expect(read(rows)).toMatchObject({ known: 0, faulty: { length: 15 } });
    expect(read(rows).invited.map(({ email }) => email)).toEqual(["good@b.cn", "third@b.cn"]);
  });

  test("counts firms that are invited or members already apart from faults, whatever else their lines say", () => {
    const plan = read(
      [
        ["old works", "OLD@works.cn", "fr", "Atlantis"],
        ["Inside Works", "in@works.cn", "", ""],
        ["Silent Works", "no@works.cn", "", ""],
        ["旧厂", "both@works.cn", "", ""],
        ["New", "new@works.cn", "", ""],
      ],
      {
        known: [
          ...known,
          {
            ...{ cohortId: "ningbo", email: "both@works.cn", firmName: "Both Works" },
            otherName: "旧厂",
            state: "invited",
          },
        ],
      },
    );
    expect([plan.known, plan.invited.map(({ firmName }) => firmName)]).toEqual([3, ["New"]]);
    expect(plan.faults.map(({ row, code }) => `${row} ${code}`)).toEqual(["4 opted-out"]);
  });

  test("may have a title and columns of its own, which are named and stop no line", () => {
    const table = [
      ["2026 年企业名单", null, null],
      [],
      ["序号", "公司名称", "电子邮箱", "联系人", "传真", "城市"],
      [1, "甬江厂", "a@works.cn", "张伟", "0574", "宁波市"],
    ];
    const plan = read([], { table });
    expect([plan.titleRows, plan.unread, plan.faults]).toEqual([[1], ["序号", "传真"], []]);
    expect(plan.invited).toMatchObject([
      { row: 4, firmName: "甬江厂", email: "a@works.cn", contact: "张伟", cohortId: "ningbo" },
    ]);
    // If there are no cohorts below, the column of cities has no meaning and is not read.
    const alone = read([], { table, below: [] });
    expect([alone.unread, alone.invited[0]?.cohortId]).toEqual([["序号", "传真", "城市"], "programme"]);
  });

  test("finds a group by any of its names and by a part that is its own; of several it names them", () => {
    const below = [
      { id: "ningbo", name: { en: "Ningbo appliance cluster (demo)", zh: "宁波家电产业集群（演示）" } },
      { id: "jinhua", name: { en: "Jinhua tools cluster (demo)", zh: "金华工具产业集群（演示）" } },
    ];
    const cityOf = (text: string, locale: "en" | "zh" = "en") => {
      const { invited, faults } = read([["A", "a@b.cn", "", text]], { below, locale });
      return invited[0]?.cohortId ?? faults.map(({ code, values }) => `${code}: ${values.allowed}`).join();
    };
    for (const name of ["Ningbo", "宁波", "宁波市", "ningbo city", "APPLIANCE cluster", "宁波家电产业集群", "家电"])
      expect([name, cityOf(name)]).toEqual([name, "ningbo"]);
    expect(cityOf("Programme")).toBe("programme");
    expect(cityOf("cluster")).toBe("city-unclear: Ningbo appliance cluster (demo), Jinhua tools cluster (demo)");
    expect(cityOf("产业集群", "zh")).toBe("city-unclear: 宁波家电产业集群（演示）、金华工具产业集群（演示）");
    for (const none of ["Ning", "demo", "波", "Wenzhou", "-"]) expect(cityOf(none)).toMatch(/^city-unknown/);
  });

  test("with headings that are missing or twice invites nobody", () => {
    const table = [
      ["Firm", "Firm", "Turnover"],
      ["A", "B", "1"],
    ];
    const plan = read([], { table });
    expect(plan.invited).toEqual([]);
    expect(plan.faults.map(({ code }) => code)).toEqual(["column-twice", "column-missing"]);
    expect(read([]).faults.map(({ code }) => code)).toEqual(["empty"]);
  });

  test("is bounded, and a name that two parts share is not guessed", () => {
    const many = Array.from({ length: 10_001 }, (_, at): TableCell[] => [`F${at}`, `f${at}@b.cn`, "", ""]);
    expect(read(many).faults.map(({ code }) => code)).toEqual(["too-many-rows"]);
    const twins = [...below, { id: "other", name: { en: "Wenzhou", zh: "温州二" } }];
    expect(read([["A", "a@b.cn", "", "Wenzhou"]], { below: twins }).faults[0]?.code).toBe("city-unclear");
  });

  test("tells every fault whole, in both languages", () => {
    for (const fault of read([["", "x", "fr", "Y", "z"]]).faults) {
      for (const locale of LOCALES) expect(tellFault(fault, invitationFaultWords, locale)).not.toMatch(/[{}]/);
    }
  });
});
