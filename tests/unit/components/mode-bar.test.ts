import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ModeBar } from "@/components/charts/mode-bar";

test("a type over the bar has its percent right after its own name", () => {
  const shares = { market: 0.13, modular: 0.22, relational: 0.13, captive: 0.23, hierarchy: 0.1 };
  const bar = renderToStaticMarkup(
    createElement(ModeBar, { locale: "en", variant: "portfolio", shares, offModel: 0.19 }),
  );
  const labels = [...bar.matchAll(/<text.*?<\/text>/g)].map(([label]) => label.replaceAll(/<[^>]*>/g, " ").trim());
  expect(labels.map((label) => label.replaceAll(/ +/g, " "))).toEqual([
    "Market 13%",
    "Modular 22%",
    "Relational 13%",
    "Captive 23%",
    expect.stringMatching(/^Hierarchy( 10%)?$/),
    "Fits no known type 19%",
  ]);
});
