import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HistoryTable } from "@/components/assessments/item-list";
import { PortfolioTable } from "@/components/clients/portfolio-table";
import { PHASES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";

test("the past of a phase has a column for reasons where somebody gave one", () => {
  const moves = ["", "An item is missing"].map((why, at) => ({
    key: `${at}`,
    when: "9 Oct",
    who: "You",
    what: "returned",
    why,
  }));
  const html = (of: typeof moves) =>
    renderToStaticMarkup(
      createElement(HistoryTable, { caption: "Past", head: ["When", "Who", "What", "Why"], moves: of }),
    );
  expect(html(moves)).toContain(">Why</th>");
  expect(html(moves.slice(0, 1))).not.toContain("Why");
  expect(html(moves.slice(0, 1)).match(/<td/g)).toHaveLength(3);
});

test("a client of whom nothing is open has no lines of dashes on a phone", () => {
  const head = {
    client: "Client",
    cells: "Parts",
    cycle: "Cycle",
    mode: "Mode",
    serve: "Today",
    capped: "Capped",
    since: "Since",
    next: "Next",
    consent: "Consent",
  };
  const row = {
    ...{ key: "1", href: undefined, name: "Baolai Zippers", about: "", glyph: undefined },
    track: { states: tabulate(PHASES, () => "not-begun" as const), line: "Offered" },
    ...{ mode: { signs: [], label: "–" }, serve: { why: "–" }, capped: { why: "–" } },
    since: { arrow: "none" as const, text: "–" },
    next: { text: "Accept or decline the offer", needs: true },
    consent: { text: "21 Nov 2027", soon: "", note: "" },
  };
  const html = renderToStaticMarkup(createElement(PortfolioTable, { caption: "Clients", head, rows: [row] }));
  const [table, cards] = html.split("</table>");
  expect(table?.match(/–/g)).toHaveLength(5);
  expect(cards).not.toContain("–");
  expect(cards).toContain("Accept or decline the offer");
});
