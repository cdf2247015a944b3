import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import { describe, expect, test } from "vitest";
import {
  context1,
  findInstrument,
  gpnLo1,
  instruments,
  itemOf,
  measures1,
  position1,
  positionCustomer1,
  positionOf,
  positionSupplier1,
  pulse1,
  requirements1,
  screening1,
} from "@/lib/catalog";
import { CELLS, CONFIRMED_IDS, CONTEXT_IDS, POSITION_IDS } from "@/lib/instrument";
import { LOCALES } from "@/lib/result";
import blueprint from "../../golden/method/blueprint.json" with { type: "json" };
import measures from "../../golden/method/measures.json" with { type: "json" };
import questionnaires from "../../golden/method/questionnaires.json" with { type: "json" };
import requirements from "../../golden/method/requirements-1.1.0.json" with { type: "json" };

/** SHA-256 of the canonical JSON (RFC 8785): the same document has the same hash on every machine. */
function hashOf(document: unknown): string {
  return createHash("sha256")
    .update(canonicalize(document) ?? "")
    .digest("hex");
}

/**
 * A published version never changes: a new meaning needs a new version with its own line. If this test fails, final
 * results would no longer match the questions that were asked.
 */
const PUBLISHED: readonly (readonly [string, unknown, string])[] = [
  ["gpn-lo 1.0.0", gpnLo1, "e269fe3380a9da607d4dd32e810210f492ccf75283e0c7ec165c3d6ae2063101"],
  ["gpn-position 1.0.0", position1, "8c0acac380b5cf905a6c24f0a3131d59be2c4fbaae111f88f4c6281917dbd54b"],
  [
    "gpn-position-customer 1.0.0",
    positionCustomer1,
    "a36de4007a5b5685981046210cd8aff66ca168b86eef2c2462b56c2c1805a62b",
  ],
  [
    "gpn-position-supplier 1.0.0",
    positionSupplier1,
    "1bf8f976169615151fd45ae1d2b54e4b8cd2b6304251480528316d372e87d2c6",
  ],
  ["gpn-context 1.0.0", context1, "a07cf493699677ff3310b53b341f947dd62f0fa482bec89fa7f6392bad19678d"],
  ["gpn-pulse 1.0.0", pulse1, "0a4614e8502995dc5a49dab5c8c6b6f595a8666cb297785beb613e7fff37f95d"],
  ["gpn-screening 1.0.0", screening1, "883ad6fe69c8bffec9810f4f0d1d435c7b77f2406a52f2d03f2939ab87d1879f"],
  ["requirements 1.1.0", requirements1, "a4883d468fa15d002988873bc661df4404cd1a6a3a8e645d63d092ef8834efa8"],
  ["measures 1.2.0", measures1, "3675db614eed3a84836e53fd777cb57c0c477529b7321d7cb8bbeb910438dab3"],
];

const CHANGED =
  'the document has changed; "Add an item, or change its hint" in CONTRIBUTING.md says whether to pin this hash or to publish a version';

describe("published versions", () => {
  test.each(PUBLISHED)("%s is what was published", (_, document, hash) => {
    expect(hashOf(document), CHANGED).toBe(hash);
  });

  test("the index table of the catalog names each version with its hash", () => {
    const readme = readFileSync(new URL("../../../lib/catalog/README.md", import.meta.url), "utf8");
    const rows = readme.split("\n").filter((line) => line.startsWith("|"));
    for (const [name, , hash] of PUBLISHED) {
      const [id = "", version = ""] = name.split(" ");
      expect(
        rows.filter((row) => row.includes(`\`${id}\``) && row.includes(version) && row.includes(hash)),
        `${name} with ${hash} in the table of lib/catalog/README.md`,
      ).toHaveLength(1);
    }
  });
});

describe("the questionnaire against the blueprint", () => {
  test("asks the same items in the same order, in the same cells", () => {
    expect(gpnLo1.items.map(({ id, cell }) => ({ id, cell }))).toEqual(
      blueprint.items.map(({ id, cell }) => ({ id, cell })),
    );
    expect(Object.keys(gpnLo1.cells).sort()).toEqual(Object.keys(blueprint.cells).sort());
  });

  test.each(blueprint.items.map((item) => [item.id, item] as const))(
    "%s has the evidence window and the exception of the blueprint",
    (id, expected) => {
      const item = gpnLo1.items.find((one) => one.id === id);
      expect(item?.evidenceMonths).toBe(expected.evidenceMonths);
      expect(item?.notApplicable !== undefined).toBe(expected.naAllowed);
    },
  );

  test("says the answer rule of the blueprint", () => {
    expect(gpnLo1.answerRule.en).toBe(blueprint.answerRule);
    expect(gpnLo1.version).toBe(blueprint.version);
  });

  test("is found by id and version, and only then", () => {
    expect(findInstrument("gpn-lo", "1.0.0")).toBe(gpnLo1);
    expect(findInstrument("gpn-lo", "9.9.9")).toBeUndefined();
    expect(instruments).toContain(gpnLo1);
    expect(itemOf(gpnLo1, "LRN.INT.2").cell).toBe("LRN.INT");
    expect(() => itemOf(gpnLo1, "LRN.INT.9")).toThrow("no item LRN.INT.9");
  });
});

describe("position, context, pulse and screening against the method", () => {
  const expectedPosition = [
    ...questionnaires.position,
    ...questionnaires.positionOptional.map((question) => ({ ...question, first: false })),
  ].map(({ id, scale, reverse, first }) => ({ id, scale, reverse, first }));

  test("position has the same questions, scales, turned items and first nine", () => {
    expect(position1.questions.map(({ id, scale, reverse, first }) => ({ id, scale, reverse, first }))).toEqual(
      expectedPosition,
    );
    expect(position1.questions.map(({ id }) => id)).toEqual(POSITION_IDS);
  });

  test("every position question names the partner", () => {
    for (const { question } of position1.questions) expect(question.en).toContain("{partner}");
  });

  test("a customer is asked the 13 of complexity, codification, capability, coordination and power", () => {
    expect(positionCustomer1.version).toBe(position1.version);
    expect(positionCustomer1.questions.map(({ id }) => id)).toEqual([...CONFIRMED_IDS]);
    for (const { question } of positionCustomer1.questions) expect(question.en).toContain("{partner}");
    for (const { id, scale, reverse, labels } of positionCustomer1.questions) {
      const asked = position1.questions.find((one) => one.id === id);
      expect({ scale, reverse, steps: Object.keys(labels) }).toEqual({
        scale: asked?.scale,
        reverse: asked?.reverse,
        steps: Object.keys(asked?.labels ?? {}),
      });
    }
  });

  test("of a supplier all 20 are asked from the buyer's side, in both languages", () => {
    expect(positionOf("customer")).toBe(position1);
    const { questions, version } = positionOf("supplier");
    expect(version).toBe(position1.version);
    expect(questions.map(({ id, scale, reverse, first }) => ({ id, scale, reverse, first }))).toEqual(expectedPosition);
    const steps = (labels: object) => Object.keys(labels);
    expect(questions.map(({ labels }) => steps(labels))).toEqual(
      position1.questions.map(({ labels }) => steps(labels)),
    );
    // Three questions are the same about customers and suppliers: whether a partner keeps its word, how gains are
    // shared, and how often they meet.
    const alike = ["AS2", "CO3", "EC2", "TR1", "MB1"];
    for (const { id, question } of questions) {
      const ofCustomer = position1.questions.find((one) => one.id === id)?.question;
      for (const locale of LOCALES) {
        expect(question[locale]).toContain("{partner}");
        if (!alike.includes(id)) expect(question[locale]).not.toBe(ofCustomer?.[locale]);
      }
    }
    const said = (id: string) => questions.find((one) => one.id === id)?.question.en;
    expect(said("SW1")).toBe("If {partner} stopped delivering, how long would we need to replace them?");
    expect(said("FQ1")).toBe("What orders can {partner} expect from us from now on?");
  });

  test("only bands have all five labels on a position scale", () => {
    const full = position1.questions.filter(({ labels }) => labels[2] !== undefined || labels[4] !== undefined);
    expect(full.map(({ id }) => id)).toEqual(["FQ1", "SW1", "SW2"]);
  });

  test("context has the same factors in the same categories", () => {
    expect(context1.factors.map(({ id, category }) => ({ id, category }))).toEqual(
      questionnaires.context.map(({ id, category }) => ({ id, category })),
    );
    expect(context1.factors.map(({ id }) => id)).toEqual(CONTEXT_IDS);
    expect(Object.keys(context1.effectLabels).sort()).toEqual(["-1", "-2", "0", "1", "2"]);
  });

  test("the pulse has one statement for each cell", () => {
    expect(pulse1.statements.map(({ cell }) => cell)).toEqual(CELLS);
    expect(Object.keys(questionnaires.pulse)).toEqual(CELLS);
  });

  test("screening asks item 1 of each cell and the first nine position questions", () => {
    expect(screening1.items).toEqual(CELLS.map((cell) => `${cell}.1`));
    expect(screening1.position).toEqual(questionnaires.position.filter(({ first }) => first).map(({ id }) => id));
    for (const id of screening1.items) expect(itemOf(gpnLo1, id).id).toBe(id);
  });
});

describe("requirements and measures against the method", () => {
  test("requirements equal the matrix, value by value", () => {
    const { sourceLine, ...values } = requirements1;
    expect(values).toEqual(requirements);
    expect(sourceLine.en).toContain("expert judgement");
  });

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    "%s has the facts of the table",
    (id, expected) => {
      const measure = measures1.measures.find((one) => one.id === id);
      const { theme, effects, modes, requires, after, effort, horizonMonths, evidenceGrade } = expected;
      expect(measure).toMatchObject({ theme, effort, horizonMonths, evidenceGrade });
      expect(measure?.effects).toEqual(effects);
      expect(measure?.modes).toEqual(modes);
      expect(measure?.requires).toEqual(requires);
      expect(measure?.after).toEqual(after);
    },
  );

  test("there are 25 measures, in order, and every forerunner is one of them", () => {
    const ids = measures1.measures.map(({ id }) => id);
    expect(ids).toEqual(measures.map(({ id }) => id));
    for (const { after } of measures1.measures) for (const id of after) expect(ids).toContain(id);
  });
});
