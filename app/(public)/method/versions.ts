import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { published } from "@/lib/catalog";
import type { Text } from "@/lib/result";

type PublishedVersion = { readonly name: Text; readonly version: string; readonly hash: string };

/** Every published document with the hash of its canonical JSON (RFC 8785), which is the same on every machine. */
export const publishedVersions: readonly PublishedVersion[] = published.map(({ name, document }) => {
  const text = canonicalize(document);
  if (text === undefined) throw new Error(`${name.en} is no document`);
  return { name, version: document.version, hash: createHash("sha256").update(text, "utf8").digest("hex") };
});
