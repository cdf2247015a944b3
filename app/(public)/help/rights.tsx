import { MethodTable } from "@/components/method/method-table";
import { firmRoleWords, helpWords, verbWords } from "@/lib/i18n";
import { FIRM_ROLES, type FirmVerb, firmVerbs } from "@/lib/policy";
import type { Locale } from "@/lib/result";

const isFirmVerb = (verb: string): verb is FirmVerb => verb in firmVerbs;

/** Who may do what in a firm, drawn from the table that policy decides by. */
export function Rights({ locale }: { locale: Locale }) {
  const verbs = Object.keys(firmVerbs).filter(isFirmVerb);
  return (
    <MethodTable
      caption={helpWords.rights[locale]}
      head={[helpWords.verb[locale], ...FIRM_ROLES.map((role) => firmRoleWords[role][locale])]}
      rows={verbs.map((verb) => ({
        key: verb,
        cells: [
          verbWords[verb][locale],
          ...FIRM_ROLES.map((role) => {
            const may = firmVerbs[verb].includes(role);
            return (
              <span key={role} className={may ? "font-semibold" : "text-ink-3"}>
                {may ? helpWords.yes[locale] : helpWords.no[locale]}
              </span>
            );
          }),
        ],
      }))}
    />
  );
}
