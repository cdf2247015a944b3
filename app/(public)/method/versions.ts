import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import {
  context1,
  instruments,
  measures1,
  position1,
  positionSupplier1,
  pulse1,
  requirements1,
  screening1,
} from "@/lib/catalog";
import type { Text } from "@/lib/result";

type PublishedVersion = { readonly name: Text; readonly version: string; readonly hash: string };

/** Every published document with the hash of its canonical JSON (RFC 8785): the same on every machine. */
export const publishedVersions: readonly PublishedVersion[] = [
  ...instruments.map((each) => publish({ en: "Items", zh: "题目" }, each)),
  publish({ en: "Questions about a relationship", zh: "业务关系问题" }, position1),
  publish({ en: "Questions about a supplier", zh: "供应商问题" }, positionSupplier1),
  publish({ en: "Context", zh: "内外部条件" }, context1),
  publish({ en: "Screening", zh: "快速自评" }, screening1),
  publish({ en: "Short employee questionnaire", zh: "员工短问卷" }, pulse1),
  publish({ en: "Required levels and constants", zh: "要求等级与常数" }, requirements1),
  publish({ en: "Measures", zh: "措施" }, measures1),
];

function publish(name: Text, document: { readonly version: string }): PublishedVersion {
  const text = canonicalize(document);
  if (text === undefined) throw new Error(`${name.en} is no document`);
  return { name, version: document.version, hash: createHash("sha256").update(text, "utf8").digest("hex") };
}
