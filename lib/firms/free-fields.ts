import type { Names } from "@/lib/name-rules";
import type { Firm } from ".";

/** Fields of a firm's profile that no rating uses, so they may change at any time: names, time zone and language. */
export const FREE_FIELDS = ["name", "otherName", "timeZone", "locale"] as const satisfies readonly (
  | keyof Firm
  | keyof Names
)[];

export const isFreeField = (field: string): boolean => FREE_FIELDS.some((free) => free === field);
