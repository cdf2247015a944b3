import { z } from "zod";
import { idSchema } from "@/lib/ids";
import { addressOf } from "@/lib/name-rules";
import { PULSE_PEOPLE_MIN } from "@/lib/pulse";
import { err, ok, type Result } from "@/lib/result";

type Typed = { readonly unitId: string; readonly typed: string };
/** Message codes by field, with the invalid address. */
type Faults = Readonly<Record<string, readonly string[]>>;

const Address = z.string().max(254).pipe(z.email());
const MOST = 2000;

/** The unit id in a field name with this prefix. */
export const unitIn = (asked: "way:" | "mails:", name: string): string | undefined =>
  name.startsWith(asked) ? idSchema.safeParse(name.slice(asked.length)).data : undefined;

/** Characters that separate two addresses when they are typed, or copied from an e-mail program or a table column. */
const BETWEEN = /[\r\n\t,;，；、]+/;

/**
 * The addresses of each unit that is surveyed by e-mail. Every person has one address: an address may not be in two
 * units, and addresses of the same mailbox ("li+1@", "li+2@") count as one. Duplicates within a unit are ignored.
 */
export function readAddresses(units: readonly Typed[]): Result<ReadonlyMap<string, readonly string[]>, Faults> {
  const found = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  for (const { unitId, typed } of units) {
    const fault = (...told: readonly string[]) => err({ [`mails:${unitId}`]: told });
    const own = [...new Set(splitAddresses(typed))];
    const wrong = own.find((address) => !Address.safeParse(address).success);
    if (wrong !== undefined) return fault("addressInvalid", wrong.slice(0, 80));
    for (const address of own) {
      if (taken.has(mailboxOf(address))) return fault("addressTwice", address);
      taken.add(mailboxOf(address));
    }
    if (own.length < PULSE_PEOPLE_MIN || own.length > MOST) return fault("addressesFew");
    found.set(unitId, own);
  }
  return ok(found);
}

/** Splits "Li Na <li@firm.cn>; Wang <wang@firm.cn>", as copied from e-mail programs, or plain addresses. */
function splitAddresses(typed: string): string[] {
  return typed
    .split(BETWEEN)
    .flatMap((part) => /<([^<>]*)>/.exec(part)?.[1] ?? part.split(/\s+/))
    .map(addressOf)
    .filter((address) => address !== "");
}

const mailboxOf = (address: string): string => address.replace(/\+[^@]*@/, "@");
