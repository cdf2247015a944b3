import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CHANNEL_DIRECTIONS,
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  CONFIDENCES,
  CONTRACT_TYPES,
  CURRENCIES,
  INCIDENT_KINDS,
  LEVELS,
  LINK_FUNCTIONS,
  LINK_KINDS,
  LINK_SIDES,
  PARTNER_TYPES,
  POSITION_IDS,
  RESTRICTIONS,
  VALUE_BANDS,
} from "@/lib/instrument";
import { nameFault } from "@/lib/name-rules";
import {
  describeColumns,
  faultWords,
  REGISTER_COLUMNS,
  type RegisterRow,
  readRegister,
  writeRegister,
} from "@/lib/register";
import { LOCALES, type Locale } from "@/lib/result";
import { type TableCell, tellFault } from "@/lib/tables";
import { COUNTRY_CODES } from "@/lib/words";

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `P${text.replace(/\s/g, "")}`);
const percent = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const channel = fc.record({
  direction: fc.constantFrom(...CHANNEL_DIRECTIONS),
  frequency: fc.constantFrom(...CHANNEL_FREQUENCIES),
  tacitness: maybe(fc.constantFrom(...LEVELS)),
  costBearer: maybe(fc.constantFrom(...LINK_SIDES)),
});
const inOrder = <K>(list: readonly K[]) =>
  fc.subarray([...list]).map((chosen) => list.filter((one) => chosen.includes(one)));
/** The cast is safe, because the record has one entry for every key in the list. */
const table = <K extends string, V>(keys: readonly K[], value: fc.Arbitrary<V>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value]))).map((made) => made as Record<K, V>);

/** Only supplier links are generated, because their rules do not depend on other links. */
const supplier: fc.Arbitrary<RegisterRow> = fc.record({
  id: fc.uuid(),
  direction: fc.constant("supplier" as const),
  kind: fc.constantFrom(...LINK_KINDS),
  partnerName: word.filter((name) => nameFault(name) === undefined),
  partnerOtherName: maybe(word.filter((name) => nameFault(name) === undefined)),
  partnerType: maybe(fc.constantFrom(...PARTNER_TYPES)),
  partnerCountry: maybe(fc.constantFrom(...COUNTRY_CODES)),
  product: maybe(word),
  industry: maybe(fc.constantFrom("10", "26", "33")),
  startYear: maybe(fc.integer({ min: 1876, max: 2026 })),
  share: fc.constant(0.03),
  shareOfPartner: maybe(percent),
  shareOfPartnerEstimated: maybe(fc.boolean()),
  valueBand: maybe(fc.constantFrom(...VALUE_BANDS)),
  currency: maybe(fc.constantFrom(...CURRENCIES)),
  contractType: maybe(fc.constantFrom(...CONTRACT_TYPES)),
  ownershipShare: maybe(percent),
  owner: maybe(fc.constantFrom(...LINK_SIDES)),
  toolingOwner: maybe(fc.constantFrom(...LINK_SIDES)),
  exclusive: maybe(fc.boolean()),
  restrictions: inOrder(RESTRICTIONS),
  functions: inOrder(LINK_FUNCTIONS),
  source: maybe(word),
  confidence: maybe(fc.constantFrom(...CONFIDENCES)),
  validFrom: maybe(fc.constantFrom("1999-12-31", "2024-02-29")),
  validTo: maybe(fc.constantFrom("2026-03-12", "2030-01-01")),
  incidents: fc.array(
    fc.record({
      id: fc.constant(null),
      kind: fc.constantFrom(...INCIDENT_KINDS),
      date: fc.constantFrom("2025-01-02", "2025-11-30"),
      note: maybe(word),
    }),
    { maxLength: 3 },
  ),
  channels: table(CHANNEL_KINDS, maybe(channel)),
  answers: table(POSITION_IDS, maybe(fc.constantFrom(...LEVELS))),
});

const read = (
  tableOf: readonly (readonly TableCell[])[],
  existing: readonly RegisterRow[] = [],
  locale: Locale = "en",
) => readRegister({ table: tableOf, locale, existing, customersMax: 5, today: "2026-11-28" });

describe("a register as a table", () => {
  test("comes back as it went out, in either language, and changes nothing", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(supplier, { selector: (row) => row.partnerName.toLowerCase().normalize("NFKC"), maxLength: 8 }),
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...LOCALES),
        (rows, out, back) => {
          fc.pre(rows.length > 0);
          expect(read(writeRegister(rows, out), rows, back)).toMatchObject({
            created: [],
            changed: [],
            unchanged: rows.length,
            faults: [],
          });
          const fresh = read(
            writeRegister(
              rows.map((row) => ({ ...row, id: null })),
              out,
            ),
          );
          expect(fresh.faults).toEqual([]);
          expect(writeRegister(fresh.created, out)).toEqual(
            writeRegister(
              rows.map((row) => ({ ...row, id: null })),
              out,
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test("tells every column what may stand in it", () => {
    for (const locale of LOCALES) {
      expect(describeColumns(locale)).toHaveLength(REGISTER_COLUMNS.length + 1);
      const titles = REGISTER_COLUMNS.map((column) => column.title[locale]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

const HEAD = ["direction", "kind", "partnerName", "share", "product", "id", "channel.training", "CX1"];
const ID = "019a2105-55ca-7435-bc59-8a31a031a635";
const customer = (over: Partial<Record<string, TableCell>> = {}): TableCell[] => {
  const cells: Readonly<Record<string, TableCell>> = {
    direction: "customer",
    kind: "One partner",
    partnerName: "A",
    share: 20,
    ...over,
  };
  return HEAD.map((name) => cells[name] ?? null);
};
const faultsOf = (...rows: readonly TableCell[][]) =>
  read([HEAD, ...rows]).faults.map(({ row, column, code }) => [row, column?.letter, code]);

const doubtsOf = (...rows: readonly TableCell[][]) => {
  const { faults, doubts } = read([HEAD, ...rows]);
  expect(faults).toEqual([]);
  return doubts.map(({ row, column, code }) => [row, column?.letter, code]);
};

describe("what may be meant otherwise", () => {
  test("is left to the reader: the same partner under another writing, and shares that look like fractions", () => {
    expect(doubtsOf(customer(), customer({ partnerName: " a ", share: 5 }))).toEqual([[3, "C", "twice"]]);
    expect(doubtsOf(customer(), customer({ product: "Kettles", share: 5 }))).toEqual([[3, "C", "twice"]]);
    const kettles = customer({ product: "Kettles", share: 5 });
    expect(doubtsOf(customer({ product: "Toasters" }), kettles)).toEqual([]);
    expect(doubtsOf(customer({ direction: "supplier" }), kettles)).toEqual([]);
    const fractions = [customer({ share: 0.34 }), customer({ partnerName: "B", share: 0.2 })];
    expect(doubtsOf(...fractions)).toEqual([[2, "D", "fractions"]]);
    expect(doubtsOf(customer({ share: 34 }), customer({ partnerName: "B", share: 0.22 }))).toEqual([
      [3, "D", "small-share"],
    ]);
    const supplier = (partnerName: string) => customer({ direction: "supplier", partnerName, share: 60 });
    expect(doubtsOf(supplier("A"), supplier("B"), supplier("C"))).toEqual([[3, "D", "purchases-over"]]);
  });

  test.each([
    ["Nordhem AB", "NORDHEM A.B."],
    ["Kastell Haushalt GmbH", "Kastell-Haushalt GmbH & Co. KG"],
    ["Ningbo Hailan Co., Ltd.", "NINGBO  HAILAN CO LTD"],
    ["Acme Inc", "Ａｃｍｅ"],
    ["海蓝电器有限公司", "海蓝电器 股份有限公司"],
    ["海蓝电器（宁波）有限公司", "海蓝电器(宁波)"],
    ["株式会社朝日", "朝日"],
  ])("%s and %s are one partner", (a, b) => {
    expect(doubtsOf(customer({ partnerName: a }), customer({ partnerName: b, share: 5 }))).toEqual([[3, "C", "twice"]]);
  });

  test.each([
    ["宁波第1五金厂", "宁波第10五金厂"],
    ["Asahi Living KK", "Asahi Denki KK"],
    ["Inc.", "Ltd."],
    ["有限公司", "公司"],
  ])("%s and %s are two", (a, b) => {
    expect(doubtsOf(customer({ partnerName: a }), customer({ partnerName: b, share: 5 }))).toEqual([]);
  });
});

describe("what a spreadsheet makes of a cell", () => {
  const first = (over: Partial<Record<string, TableCell>>, head = HEAD) => {
    const cells: Readonly<Record<string, TableCell>> = {
      direction: "客户",
      kind: "一家",
      partnerName: "A",
      share: 20,
      ...over,
    };
    return read([head, head.map((name) => cells[name] ?? null)], [], "zh");
  };
  const shareOf = (share: TableCell) => first({ share }).created[0]?.share;
  test("is read as it is meant: percent, full width, numbers as text", () => {
    expect(["34", "34%", "３４％", "34,0", " 34 ", "'34", 34].map(shareOf)).toEqual(
      Array.from({ length: 7 }, () => 0.34),
    );
    expect(first({ CX1: "４.0" }).created[0]?.answers.CX1).toBe(4);
  });

  test("is read as it is meant: years and days", () => {
    const head = [...HEAD, "startYear", "validFrom", "incidents"];
    const yearOf = (startYear: TableCell) => first({ startYear }, head).created[0]?.startYear;
    expect(["2012", 2012, "2012年", "２０１２", "2012-01-01", "2012.0"].map(yearOf)).toEqual(
      Array.from({ length: 6 }, () => 2012),
    );
    const dayOf = (validFrom: TableCell) => first({ validFrom }, head).created[0]?.validFrom;
    const same = ["2026-03-12", "2026/3/12", "2026.03.12", "2026年3月12日", "２０２６-3-12", 46_093];
    expect(same.map(dayOf)).toEqual(Array.from({ length: 6 }, () => "2026-03-12"));
    for (const wrong of ["2026-02-31", "12.3.2026", "soon", 12]) {
      expect(first({ validFrom: wrong }, head).faults.map(({ code }) => code)).toEqual(["not-a-date"]);
    }
    const told = first({ incidents: "2026/3/12 罚款或扣款：晚交 3 天\n2025-01-02 Dispute" }, head).created[0]
      ?.incidents;
    expect(told).toEqual([
      { id: null, kind: "dispute", date: "2025-01-02", note: null },
      { id: null, kind: "penalty", date: "2026-03-12", note: "晚交 3 天" },
    ]);
    expect(first({ incidents: "a quarrel" }, head).faults.map(({ code }) => code)).toEqual(["incident"]);
  });

  test("days that cross are named also where a file has only one of them", () => {
    const head = [...HEAD, "validFrom", "validTo"];
    const [made] = first({ validFrom: "2025-01-01", validTo: "2025-12-31" }, head).created;
    if (made === undefined) throw new Error("nothing was read");
    const kept = { ...made, id: ID };
    const cells: Readonly<Record<string, TableCell>> = {
      direction: "客户",
      kind: "一家",
      partnerName: "A",
      share: 20,
      id: ID,
    };
    const only = [...HEAD, "validFrom"];
    const later = only.map((name) => (name === "validFrom" ? "2026-02-01" : (cells[name] ?? null)));
    expect(read([only, later], [kept]).faults.map(({ column, code }) => [column?.letter, code])).toEqual([
      ["I", "dates-crossed"],
    ]);
  });

  test("an industry is known by its two digits, with the Chinese divisions beside them", () => {
    const head = [...HEAD, "industry"];
    const industryOf = (industry: TableCell) => first({ industry }, head).created[0]?.industry;
    const written = [
      "27",
      27,
      "27 Electrical equipment and appliances",
      "27 电气机械和器材（含家电）（GB/T 4754：38）",
      "２７",
    ];
    expect(written.map(industryOf)).toEqual(written.map(() => "27"));
    expect([46, 1].map(industryOf)).toEqual(["46", "01"]);
    for (const wrong of ["99", "2700", "34", "kettles"]) {
      expect(first({ industry: wrong }, head).faults.map(({ code }) => code)).toEqual(["not-in-list"]);
    }
  });

  test("stands under a title, and above empty lines, without being lost", () => {
    const plan = read([["台账 2026", null], [], HEAD, customer(), [null, " "], customer({ share: "x" }), [], []]);
    expect(plan.faults.map(({ row, column, code }) => [row, column?.letter, code])).toEqual([[6, "D", "not-a-number"]]);
    expect(plan.created).toHaveLength(1);
  });

  test("a text that a spreadsheet would take for a formula keeps its sign", () => {
    const names = ["=cmd|'/c calc'!A1", "'=1+1", "''@x", "-5 mm seals", "＝1", "' =1"];
    const guarded = names.map((name) => customer({ partnerName: `'${name}`, direction: "supplier", share: 1 }));
    expect(read([HEAD, ...guarded]).created.map(({ partnerName }) => partnerName)).toEqual(names);
  });
});

describe("a name in a file", () => {
  const NAME = "verify at https://evil.test/login";

  test("of which a mail program makes a link is a fault", () => {
    expect(faultsOf(customer({ partnerName: NAME }))).toEqual([[2, "C", "name-address"]]);
    expect(faultsOf(customer({ partnerName: "Hailan Co.,Ltd." }))).toEqual([]);
  });

  test("that stands in the register since before does not stop the file that leaves it as it is", () => {
    const [kept] = read([HEAD, customer()]).created;
    const existing = kept === undefined ? [] : [{ ...kept, id: ID, partnerName: NAME }];
    const line = (name: string) => customer({ id: ID, partnerName: name, share: 30 });
    expect(read([HEAD, line(NAME)], existing)).toMatchObject({ faults: [], changed: [{ after: { share: 0.3 } }] });
    expect(read([HEAD, line(`${NAME}/2`)], existing).faults).toMatchObject([{ code: "name-address" }]);
  });
});

describe("a faulty file", () => {
  test("names each fault by row and column", () => {
    expect(faultsOf(customer({ direction: "client" }))).toEqual([[2, "A", "not-in-list"]]);
    expect(faultsOf(customer({ partnerName: null }))).toEqual([[2, "C", "missing"]]);
    expect(faultsOf(customer({ share: "a third" }))).toEqual([[2, "D", "not-a-number"]]);
    expect(faultsOf(customer({ share: 120 }))).toEqual([[2, "D", "out-of-range"]]);
    expect(faultsOf(customer({ share: null }))).toEqual([[2, "D", "share-missing"]]);
    expect(faultsOf(customer({ partnerName: "x".repeat(201) }))).toEqual([[2, "C", "too-long"]]);
    expect(faultsOf(customer({ id: ID }))).toEqual([[2, "F", "id-unknown"]]);
    expect(faultsOf(customer({ "channel.training": "often" }))).toEqual([[2, "G", "channel"]]);
    expect(faultsOf(customer({ CX1: 6 }))).toEqual([[2, "H", "out-of-range"]]);
    expect(faultsOf([...customer(), "left over"])).toEqual([[2, undefined, "row-too-long"]]);
    expect(faultsOf(customer({ share: 60 }), customer({ partnerName: "B", share: 60 }))).toEqual([
      [3, "D", "sales-over"],
    ]);
    const six = ["A", "B", "C", "D", "E", "F"].map((partnerName) => customer({ partnerName, share: 3 }));
    expect(faultsOf(...six)).toEqual([[7, "D", "customers-over"]]);
    expect(faultsOf(customer({ id: ID }))).toEqual([[2, "F", "id-unknown"]]);
  });

  test("is refused for its headings before its lines are read", () => {
    expect(read([["direction", "kind", "Partner", "share"], customer()]).faults.map(({ code }) => code)).toEqual([
      "column-unknown",
      "column-missing",
    ]);
    expect(read([[...HEAD, "share"], customer()]).faults.map(({ code }) => code)).toEqual(["column-twice"]);
    expect(read([HEAD]).faults.map(({ code }) => code)).toEqual(["empty"]);
    expect(read([]).faults.length).toBeGreaterThan(0);
  });

  test("has words for every fault, with all of them filled", () => {
    const plan = read([HEAD, customer({ direction: "client", share: 200, CX1: 9, id: ID })]);
    for (const fault of plan.faults) {
      for (const locale of LOCALES) expect(tellFault(fault, faultWords, locale)).not.toMatch(/[{}]/);
    }
    expect(plan.faults).toHaveLength(4);
    expect(plan.created).toEqual([]);
  });
});

test("a link already in the register is not made twice, and one the file leaves out still counts", () => {
  const [existing] = read([HEAD, customer({ share: 70 })]).created;
  if (existing === undefined) throw new Error("nothing was read");
  const kept = { ...existing, id: ID };
  expect(read([HEAD, customer({ partnerName: "B", share: 40 })], [kept]).faults.map(({ code }) => code)).toEqual([
    "sales-over",
  ]);
  const again = read([HEAD, customer({ partnerName: "a Co., Ltd", share: 5 })], [kept]);
  expect([again.faults, again.doubts.map(({ code }) => code)]).toEqual([[], ["registered"]]);
  const twice = read([HEAD, ...[20, 5].map((share) => customer({ id: ID, share }))], [kept]);
  expect(twice.faults.map(({ row, code }) => [row, code])).toEqual([[3, "id-twice"]]);
  const changed = read([HEAD, customer({ id: ID, share: 40, product: "Kettles" })], [kept]);
  expect(changed).toMatchObject({ created: [], unchanged: 0, faults: [] });
  expect(changed.changed[0]?.after).toMatchObject({ id: ID, share: 0.4, product: "Kettles" });
});

describe("days and years that nobody means", () => {
  const head = ["direction", "kind", "partnerName", "startYear", "validFrom", "validTo", "incidents"];
  const line = (year: TableCell, from: TableCell, to: TableCell, incidents: TableCell = "") =>
    read([head, ["supplier", "single", "Far Works", year, from, to, incidents]]);

  test("stop a file at their cell, with the limits that a form has", () => {
    for (const [plan, values] of [
      [line(2199, "", ""), { value: "2199", allowed: "1876–2026" }],
      [line(1801, "", ""), { value: "1801", allowed: "1876–2026" }],
      [line("", "0001-01-01", ""), { value: "0001-01-01", allowed: "1926-11-28 – 2046-11-28" }],
      [line("", "", "9999-12-31"), { value: "9999-12-31", allowed: "1926-11-28 – 2046-11-28" }],
    ] as const) {
      expect(plan.faults.map(({ code }) => code)).toEqual(["out-of-range"]);
      expect(plan.faults[0]?.values).toMatchObject(values);
    }
    expect(line(1876, "1926-11-28", "2046-11-28").faults).toEqual([]);
  });

  test("stay where the register holds them, and stop nothing else of the line", () => {
    const [old] = line(1990, "", "").created;
    if (old === undefined) throw new Error("nothing was read");
    const kept = { ...old, id: "019a0000-0000-7000-8000-000000000001", startYear: 2199, validTo: "9999-12-31" };
    const plan = read(writeRegister([kept], "en"), [kept]);
    expect([plan.faults, plan.unchanged]).toEqual([[], 1]);
  });
});
