import { AUDIT_ACTS } from "@/lib/audit";
import type { Locale } from "@/lib/result";
import { auditActWords, auditWords } from "@/lib/words";
import { SelectField, TextField } from "../ui/field";

type Query = Readonly<Partial<Record<"from" | "to" | "person" | "act", string>>>;
export type AuditFilterProps = {
  readonly locale: Locale;
  readonly action: string;
  readonly query: Query;
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** Filters a log by time, person and act; a plain form, so that the address contains the filter. */
export function AuditFilterForm({ locale, action, query, people }: AuditFilterProps) {
  const w = (key: keyof typeof auditWords) => auditWords[key][locale];
  return (
    <form action={action} method="get" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <TextField id="from" name="from" type="date" label={w("from")} defaultValue={query.from} />
      <TextField id="to" name="to" type="date" label={w("to")} defaultValue={query.to} />
      <SelectField id="person" name="person" label={w("person")} defaultValue={query.person ?? ""}>
        <option value="">{w("anybody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name === "" ? w("erased") : name}
          </option>
        ))}
      </SelectField>
      <SelectField id="act" name="act" label={w("act")} defaultValue={query.act ?? ""}>
        <option value="">{w("anything")}</option>
        {AUDIT_ACTS.map((act) => (
          <option key={act} value={act}>
            {auditActWords[act][locale]}
          </option>
        ))}
      </SelectField>
      <div>
        <button type="submit" className="button">
          {w("apply")}
        </button>
      </div>
    </form>
  );
}
