import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AbsentPart, type StepHrefs } from "@/components/position/absent-part";
import { LOCALES } from "@/lib/result";
import { positionHeadline } from "@/lib/view/position/headline";
import { exactStanding, hasStanding, readStanding } from "@/lib/view/position/standing";
import {
  boundaryInWords,
  concentrationFact,
  dependenceAbsent,
  isAbsent,
  largestFact,
  readPortfolio,
} from "@/lib/view/position/states";
import { networkLink, type ReadLink } from "@/lib/view/register/links";
import { aRegister, CAPTIVE, MARKET } from "../../support/register-links";

const DEPENDENCE = { AS1: 4, AS2: 2, FQ1: 5, SW1: 4, SW2: 3 } as const;

/** Every kind of register that leaves figures undefined, by its problem. */
const STATES: Readonly<Record<string, readonly ReadLink[]>> = {
  "no link at all": [],
  "only suppliers": aRegister({ direction: "supplier", share: 0.3, answers: CAPTIVE }),
  "only a bundle": aRegister({ kind: "bundle", share: 0.6, answers: MARKET }),
  "only a bundle, and it is everything": aRegister({ kind: "bundle", share: 1, answers: MARKET }),
  "links without an answer": aRegister({ share: 0.5 }, { share: 0.3 }),
  "links with one determinant": aRegister({ share: 0.5, answers: { CX1: 4 } }),
  "all shares zero": aRegister(
    { share: 0, answers: { ...CAPTIVE, ...DEPENDENCE } },
    { share: 0, answers: { ...MARKET, ...DEPENDENCE } },
  ),
  "everything registered": aRegister({ share: 0.6, answers: CAPTIVE }, { share: 0.4, answers: MARKET }),
  "a fifth not registered": aRegister({ share: 0.5, answers: CAPTIVE }, { share: 0.3, answers: MARKET }),
  "a closed loop": aRegister(
    { partnerName: "Ring", share: 1, answers: CAPTIVE },
    { partnerName: "ring ", direction: "supplier", share: 1, shareOfPartner: 1 },
  ),
  "suppliers without a share": aRegister({ direction: "supplier" }, { direction: "supplier" }),
};

const FINAL = [null, 0, 1];

/** All that the page says about a register. */
function everythingSaid(links: readonly ReadLink[], locale: (typeof LOCALES)[number]): string[] {
  const mix = readPortfolio(links, locale);
  const [absent, largest, concentration] = [
    dependenceAbsent(links, locale),
    largestFact(links, locale),
    concentrationFact(links, locale),
  ];
  const standing = FINAL.flatMap((finalOfRest) => {
    const facts = { links, subSuppliers: [], finalOfRest };
    return [
      ...readStanding(facts, locale).flatMap(({ figure, line }) => [figure, line]),
      ...exactStanding(facts, locale).rows.flat(),
    ];
  });
  return [
    ...positionHeadline("Haiwei", links, locale),
    ...(isAbsent(mix) ? [mix.title ?? "", mix.text, mix.todo ?? ""] : []),
    ...(absent === undefined ? [] : [absent.text, absent.todo ?? ""]),
    largest.figure,
    largest.line,
    concentration.figure,
    concentration.line,
    boundaryInWords(links, locale),
    ...standing,
  ];
}

describe.each(LOCALES)("registers that leave figures open, in %s", (locale) => {
  test.each(Object.entries(STATES))("%s: words in place of NaN, infinity, blanks and 0%%", (_, links) => {
    for (const said of everythingSaid(links, locale)) {
      expect(said).not.toMatch(/NaN|Infinity|undefined|null|\{|(^|[^\d])0%|^0$|相当于 0 /);
    }
    for (const { figure, line } of readStanding({ links, subSuppliers: [], finalOfRest: null }, locale)) {
      expect(figure).not.toBe("");
      expect(line).not.toBe("");
    }
  });
});

describe("what stands where the mix of modes would be", () => {
  const stateOf = (name: string) => {
    const mix = readPortfolio(STATES[name] ?? [], "en");
    return isAbsent(mix) ? { title: mix.title, next: mix.next?.path.split(/[#?]/)[1] } : "there";
  };

  test("names the reason and the next step", () => {
    expect(stateOf("only suppliers")).toEqual({ title: "No customer registered", next: "direction=customer" });
    expect(stateOf("links without an answer")).toEqual({ title: "No relationship type yet", next: "nine" });
    expect(stateOf("links with one determinant")).toEqual({ title: "No relationship type yet", next: "nine" });
    expect(stateOf("all shares zero")).toEqual({ title: "No share of sales entered", next: "facts" });
  });

  test("is the mix itself as soon as one customer has a share and a reading", () => {
    for (const name of ["only a bundle", "everything registered", "a fifth not registered", "a closed loop"]) {
      expect(stateOf(name), name).toBe("there");
    }
  });

  test("leads to the largest customer", () => {
    const [small, large] = aRegister({ share: 0.1 }, { share: 0.4 });
    const mix = readPortfolio(
      [small, large].filter((link) => link !== undefined),
      "en",
    );
    expect(isAbsent(mix) ? mix.next?.path : undefined).toBe(`/${large?.id}#nine`);
  });
});

describe("who depends on whom, where nothing can be drawn", () => {
  const whyOf = (name: string) => dependenceAbsent(STATES[name] ?? [], "en");

  test("tells suppliers only, bundles only, shares missing and not asked apart", () => {
    expect(whyOf("only suppliers")?.text).toMatch(/there are none yet/);
    expect(whyOf("only a bundle")?.text).toMatch(/only bundles/);
    expect(whyOf("all shares zero")?.text).toMatch(/no share of sales has been entered/);
    expect(whyOf("everything registered")?.next?.path).toMatch(/#nine-more$/);
  });

  test("gives way to the chart with the first known dependence", () => {
    expect(dependenceAbsent(aRegister({ share: 0.5, answers: DEPENDENCE }), "en")).toBeUndefined();
  });
});

describe("customer concentration", () => {
  test("is one number where the register is whole, bounds where a fifth is open", () => {
    const halves = aRegister({ share: 0.5 }, { share: 0.5 });
    expect(concentrationFact(halves, "en").figure).toBe("2");
    const open = aRegister({ share: 0.4 }, { share: 0.4 });
    // The open share may belong to one more customer, 1/(.16 + .16 + .04), or to many small ones, 1/.32. Both round to
    // 3.
    expect(concentrationFact(open, "en").figure).toBe("3");
    const wide = aRegister({ share: 0.25 }, { share: 0.25 });
    // The open share may belong to one more customer, 1/(.125 + .25), or to many small ones, 1/.125.
    expect(concentrationFact(wide, "en").figure).toBe("3–8");
  });

  test("of a bundle alone is a floor, since its many customers count for none", () => {
    expect(concentrationFact(STATES["only a bundle"] ?? [], "en").figure).toBe("6 or more");
    expect(concentrationFact(STATES["only a bundle, and it is everything"] ?? [], "en").figure).toBe(
      "Many small customers",
    );
  });
});

describe("the heading", () => {
  test("does not call a link the largest where no share is stated", () => {
    const said = positionHeadline("Haiwei", STATES["all shares zero"] ?? [], "en").join(" ");
    expect(said).not.toMatch(/largest relationship/);
    expect(said).toMatch(/With the shares of sales, you see which relationship is the largest/);
  });

  test("says of suppliers alone that the position is read from customers", () => {
    expect(positionHeadline("Haiwei", STATES["only suppliers"] ?? [], "en")).toEqual([
      "Haiwei has registered suppliers, but no customer.",
      "The position can be worked out when the first customer is registered.",
    ]);
  });
});

test("nothing is read of a register that holds nobody, or bundles of suppliers alone", () => {
  expect(hasStanding([])).toBe(false);
  expect(hasStanding(aRegister({ direction: "supplier", kind: "bundle" }))).toBe(false);
  expect(hasStanding(STATES["only suppliers"] ?? [])).toBe(true);
});

test("a link of the register is what the formulas take", () => {
  const [link] = aRegister({ share: 0.2, shareOfPartner: 0.3 });
  expect(link === undefined ? undefined : networkLink(link)).toMatchObject({ share: 0.2, sharePartner: 0.3 });
});

test("whoever cannot change the register is told what is missing, and nothing to do in it", () => {
  for (const links of Object.values(STATES)) {
    const mix = readPortfolio(links, "en");
    for (const absent of [isAbsent(mix) ? mix : undefined, dependenceAbsent(links, "en")]) {
      if (absent === undefined) continue;
      const drawn = (hrefs: StepHrefs) => renderToStaticMarkup(createElement(AbsentPart, { absent, hrefs }));
      const read = drawn({ base: "/clients/one/position", editable: false, instead: "Ask the firm." });
      expect(read).toContain("Ask the firm.");
      expect(read).not.toMatch(/(^|[.>] ?)(Answer|Begin|Enter|Register) |href=/);
      expect(drawn({ base: "/firms/one/position", editable: true })).toMatch(/href=/);
    }
  }
});
