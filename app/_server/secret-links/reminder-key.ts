import { isSame, sign } from "../gate/tokens";

/** A key with which the owner of a mailbox can unsubscribe without signing in: the person's id and its signature. */
export const reminderKey = (personId: string): string => `${personId}.${sign(["reminders", personId])}`;

/** The person of a key; undefined if the signature is invalid. */
export function personOfKey(key: string): string | undefined {
  const [personId = "", given = ""] = key.split(".");
  return isSame(given, sign(["reminders", personId])) ? personId : undefined;
}
