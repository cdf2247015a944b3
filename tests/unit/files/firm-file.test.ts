import { expect, test } from "vitest";
import { disposition, firmFile } from "@/lib/files";

test("a file of a firm begins with the firm, in a form that every browser and folder takes", () => {
  expect(firmFile("Ningbo Hailan Appliances", "result-2025-r1.json")).toBe(
    "trellis-Ningbo-Hailan-Appliances-result-2025-r1.json",
  );
  const chinese = firmFile("宁波海岚电器（演示）", "log.csv");
  expect(chinese).toBe("trellis-宁波海岚电器-演示-log.csv");
  expect(disposition("attachment", chinese)).toBe(
    `attachment; filename="trellis---log.csv"; filename*=UTF-8''${encodeURIComponent(chinese)}`,
  );
  expect(firmFile('../"a"\r\n; b', "log.csv")).toBe("trellis-a-b-log.csv");
  expect(firmFile("…", "log.csv")).toBe("trellis-log.csv");
  expect(firmFile("厂".repeat(200), "log.csv")).toBe(`trellis-${"厂".repeat(40)}-log.csv`);
});
