import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LEVELS } from "@/lib/instrument";

const CSS = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

/** The colours of each CSS block that has all five levels: light, dark, dark by system setting, and print. */
const THEMES = [...CSS.matchAll(/\{([^{}]*--l1:[^{}]*)\}/g)].map(([, block = ""]) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, colour]) => [name, colour])),
);

function lightness(colour = ""): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one?: string, other?: string): number {
  const [dark = 0, light = 0] = [lightness(one), lightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("every theme, and paper, has all colours", () => {
  expect(THEMES).toHaveLength(4);
  for (const theme of THEMES) expect(Object.keys(theme).sort()).toEqual(Object.keys(THEMES[0] ?? {}).sort());
});

test("a digit on a level is read well in every theme", () => {
  for (const theme of THEMES)
    for (const level of LEVELS) expect(contrast(theme[`l${level}`], theme[`on-l${level}`])).toBeGreaterThan(5.5);
});
