import { createHmac, timingSafeEqual } from "node:crypto";

/** A key with which the owner of a mailbox can unsubscribe without signing in: the person's id and its signature. */
export const reminderKey = (personId: string): string => `${personId}.${seal(personId)}`;

/** The person of a key; undefined if the signature is invalid. */
export function personOfKey(key: string): string | undefined {
  const [personId = "", given = ""] = key.split(".");
  const [own, other] = [Buffer.from(seal(personId)), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other) ? personId : undefined;
}

function seal(personId: string): string {
  const key = process.env.CODE_HASH_KEY ?? process.env.AUTH_SECRET;
  if (!key) throw new Error("CODE_HASH_KEY is not set");
  return createHmac("sha256", key).update(`reminders\n${personId}`).digest().subarray(0, 16).toString("base64url");
}
