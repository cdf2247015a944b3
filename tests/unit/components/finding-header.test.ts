import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FindingHeader } from "@/components/ui/finding-header";

const print = (...finding: string[]) => renderToStaticMarkup(createElement(FindingHeader, { finding }));

test("a Chinese run that may be wider than the line breaks within, together with its comma", () => {
  expect(print("宁波海岚电器在位置相近的参评企业中可能处于中间三分之一，也可能处于后三分之一。")).toContain(
    '<span class="[word-break:normal]">宁波海岚电器在位置相近的参评企业中可能处于中间三分之一，</span>也可能处于后三分之一。',
  );
});

test("shorter runs break only between them, and a number stays with the words about it", () => {
  const said = print("计划中有 5 项新措施，另有 1 项从上期延续。", "“主要合作方技术学习计划（一家一份）”已逾期 6 天。");
  expect(said).not.toContain("word-break");
  expect(said).toContain("另有\u00a01\u00a0项从上期延续。");
});

test("English sentences are set apart by a space", () => {
  expect(print("One is done.", "Two are left.")).toContain("<span>One is done. </span><span>Two are left. </span>");
});
