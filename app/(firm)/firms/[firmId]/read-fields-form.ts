import { ROLES } from "@/lib/instrument";
import { type Json, sameJson } from "@/lib/saving";
import {
  isObject,
  LINK_FIELD_KINDS,
  PROFILE_FIELD_KINDS,
  type Read,
  readAim,
  readChannel,
  readField,
  readShares,
} from "@/lib/view/fields/values";
import type { FieldProblem } from "@/lib/words/fields/fields";

/** One field of a form submitted without JavaScript: a new value with its base revision, or an invalid one. */
type PostedField =
  | { readonly kind: "changed"; readonly key: string; readonly base: number; readonly value: Json }
  | { readonly kind: "malformed"; readonly key: string; readonly problem: FieldProblem; readonly sum?: number };

type All = (name: string) => readonly string[];
/** The submitted values, and the day for validating them. */
type From = { readonly all: All; readonly today: string };

const SEEN = "seen:";

/** The fields of a submitted form that differ from the rendered values. */
export function readFieldsForm(all: All, names: readonly string[], today: string): PostedField[] {
  return names
    .filter((name) => name.startsWith(SEEN))
    .flatMap((name) => {
      const key = name.slice(SEEN.length);
      const seen = readSeen(all(name)[0] ?? "");
      return seen === undefined ? [] : readRecord(key, seen, { all, today });
    });
}

function readRecord(key: string, seen: Seen, from: From): PostedField[] {
  const read = readValue(key, from);
  if (read === undefined) return [];
  if (!read.ok)
    return [{ kind: "malformed", key, problem: read.problem, ...(read.sum === undefined ? {} : { sum: read.sum }) }];
  return sameJson(read.value, seen.value) ? [] : [{ kind: "changed", key, base: seen.base, value: read.value }];
}

type Seen = { readonly base: number; readonly value: Json };

function readSeen(text: string): Seen | undefined {
  try {
    const seen: Json = JSON.parse(text);
    return isObject(seen) && typeof seen.base === "number" ? { base: seen.base, value: seen.value ?? null } : undefined;
  } catch {
    return undefined;
  }
}

type ReadWithSum = Read & { readonly sum?: number };

/** The value in the inputs of a field; undefined if they were not submitted, or disabled. */
function readValue(key: string, { all, today }: From): ReadWithSum | undefined {
  const [kind, , part = ""] = key.split(":");
  const one = (name: string) => all(name)[0];
  switch (kind) {
    case "profile": {
      const field = Object.entries(PROFILE_FIELD_KINDS).find(([name]) => name === key.slice("profile:".length));
      const raw = one(key);
      return field === undefined || raw === undefined ? undefined : readField(field[1], raw, today);
    }
    case "link": {
      if (part.startsWith("channel-")) {
        const direction = one(`${key}:direction`);
        if (direction === undefined) return undefined;
        const of = (name: string) => one(`${key}:${name}`) ?? "";
        return readChannel({
          direction,
          frequency: of("frequency"),
          tacitness: of("tacitness"),
          costBearer: of("costBearer"),
        });
      }
      const field = Object.entries(LINK_FIELD_KINDS).find(([name]) => name === part);
      if (field === undefined) return readLevel(one(key));
      if (field[1] === "choices") return readBoxes(all(key), today);
      const raw = one(key);
      return raw === undefined ? undefined : readField(field[1], raw, today);
    }
    case "context": {
      const [state, effect] = [readLevel(one(`${key}:state`)), readLevel(one(`${key}:effect`))];
      return state.ok && effect.ok ? { ok: true, value: { state: state.value, effect: effect.value } } : undefined;
    }
    case "shares": {
      const of = (role: string) => one(`${key}:${role}`) ?? "";
      if (ROLES.every((role) => of(role).trim() === "")) return undefined;
      const read = readShares({ OEA: of("OEA"), OEM: of("OEM"), ODM: of("ODM"), OBM: of("OBM") });
      return read.ok ? { ok: true, value: { ...read.value } } : read;
    }
    case "aim": {
      const of = (name: string) => one(`${key}:${name}`) ?? "";
      return readAim(
        {
          kind: of("kind"),
          mode: of("mode"),
          role: of("role"),
          upgrading: of("upgrading"),
          year: of("year"),
          share: of("share"),
        },
        today,
      );
    }
    default:
      return undefined;
  }
}

/** The ticked checkboxes. The form also sends an empty value, so that "none ticked" differs from "not submitted". */
const readBoxes = (sent: readonly string[], today: string): Read | undefined =>
  sent.length === 0
    ? undefined
    : readField(
        "choices",
        sent.filter((box) => box !== ""),
        today,
      );

const readLevel = (raw: string | undefined): Read & { readonly ok: true } => ({
  ok: true,
  value: raw === undefined || raw === "" ? null : Number(raw),
});
