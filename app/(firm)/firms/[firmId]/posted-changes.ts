import { CHANGES_MAX } from "@/app/_server/saving/keyed-entries";
import { readFieldsForm } from "@/app/(firm)/firms/[firmId]/read-fields-form";
import type { KeyedChange } from "@/lib/fields";
import type { Locale } from "@/lib/result";
import type { SaveOutcome } from "@/lib/saving";
import { refusedField } from "@/lib/view/fields/refused-field";

type Posted =
  /** The changed fields, and those that cannot be read, each with its reason. */
  | { readonly kind: "read"; readonly changed: readonly KeyedChange[]; readonly malformed: readonly SaveOutcome[] }
  /** More than may be saved in one transaction, which locks each field until its end. */
  | { readonly kind: "too-many"; readonly n: number };

/** The changes in a submitted form of fields, validated relative to today in the firm's time zone. */
export function readChanges(
  fields: ReadonlyMap<string, readonly FormDataEntryValue[]>,
  locale: Locale,
  today: string,
): Posted {
  const textsOf = (name: string) => fields.get(name)?.filter((one) => typeof one === "string") ?? [];
  const changed: KeyedChange[] = [];
  const malformed: SaveOutcome[] = [];
  for (const change of readFieldsForm(textsOf, [...fields.keys()], today)) {
    if (change.kind === "changed") changed.push(change);
    else {
      const words = refusedField(change, locale, today);
      malformed.push({ key: change.key, status: "refused", reason: change.problem, words });
    }
  }
  if (changed.length > CHANGES_MAX) return { kind: "too-many", n: changed.length };
  return { kind: "read", changed, malformed };
}
