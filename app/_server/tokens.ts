import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";

/** A new secret of 128 bits for a link or a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(16).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Six digits, each number as likely as any other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** A code has 20 bits only, so its hash is keyed with a secret that the database does not hold. */
export function hashCode(email: string, code: string): string {
  const key = process.env.CODE_HASH_KEY ?? process.env.AUTH_SECRET;
  if (!key) throw new Error("CODE_HASH_KEY is not set");
  return createHmac("sha256", key).update(`${email}\n${code}`).digest("base64url");
}
