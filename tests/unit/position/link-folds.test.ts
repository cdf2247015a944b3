import { describe, expect, test } from "vitest";
import { DETERMINANT_IDS, type PositionId } from "@/lib/instrument";
import { foldsOf } from "@/lib/view/position/link-folds";
import { aRegister, CAPTIVE } from "../../support/register-links";

type Link = ReturnType<typeof aRegister>[number];

/** Which sections of the first link of a register are open. */
function openOf(
  links: readonly Link[],
  { editable = true, toCheck = [] }: { editable?: boolean; toCheck?: readonly PositionId[] } = {},
) {
  const [link] = links;
  if (link === undefined) throw new Error("no link");
  return foldsOf({ link, links, editable, toCheck });
}

describe("the page of a link", () => {
  test("asks the first nine at once, and the other nine after them where dependence is read from the link", () => {
    const { nine, nineMore, facts } = openOf(aRegister({ share: 0.4 }));
    expect(nine).toEqual({ isOpen: false, askedAfter: [] });
    expect(nineMore).toEqual({ isOpen: false, askedAfter: DETERMINANT_IDS });
    expect(facts.isOpen).toBe(false);
    const small = openOf(aRegister({ share: 0.1 }, { share: 0.4 }, { share: 0.3 }));
    expect(small.nine.askedAfter).toEqual([]);
    expect(small.nineMore).toEqual({ isOpen: false, askedAfter: undefined });
  });

  test("goes on with the other nine where somebody began them, whatever the link", () => {
    const links = aRegister({ share: 0.1, answers: { AS1: 3 } }, { share: 0.4 }, { share: 0.3 });
    expect(openOf(links).nineMore.askedAfter).toEqual([]);
  });

  test("shows what is to be checked, and where a customer's share is missing", () => {
    const links = aRegister({ direction: "supplier", answers: CAPTIVE });
    expect(openOf(links, { toCheck: ["CX1"] })).toMatchObject({ nine: { isOpen: true }, nineMore: { isOpen: false } });
    expect(openOf(links, { toCheck: ["PW1"] })).toMatchObject({ nine: { isOpen: false }, nineMore: { isOpen: true } });
    expect(openOf(links).facts.isOpen).toBe(false);
    for (const share of [null, 0]) expect(openOf(aRegister({ share, answers: CAPTIVE })).facts.isOpen).toBe(true);
  });

  test("asks nothing of who may change nothing", () => {
    const turns = Object.values(openOf(aRegister({ share: null }), { editable: false, toCheck: ["CX1", "PW1"] }));
    expect(turns.every(({ isOpen, askedAfter }) => !isOpen && askedAfter === undefined)).toBe(true);
  });
});
