import { type ClientVerb, clientVerbs, ENGAGEMENT_ROLES, FIRM_ROLES, type FirmVerb, firmVerbs } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { clientVerbWords, engagementRoleWords, firmRoleWords, helpWords, verbWords } from "@/lib/words";
import { MethodTable } from "../method/method-table";

const isFirmVerb = (verb: string): verb is FirmVerb => verb in firmVerbs;

const isClientVerb = (verb: string): verb is ClientVerb => verb in clientVerbs;

/** Who may do what in a firm, and what a consultant may do there; drawn from the policy tables. */
export function Rights({ locale }: { locale: Locale }) {
  return (
    <div className="grid gap-6">
      <MethodTable
        caption={helpWords.rights[locale]}
        head={[helpWords.verb[locale], ...FIRM_ROLES.map((role) => firmRoleWords[role][locale])]}
        rows={Object.keys(firmVerbs)
          .filter(isFirmVerb)
          .map((verb) => ({
            key: verb,
            cells: [
              verbWords[verb][locale],
              ...FIRM_ROLES.map((role) => <May key={role} may={firmVerbs[verb].includes(role)} locale={locale} />),
            ],
          }))}
      />
      <MethodTable
        caption={helpWords.clientRights[locale]}
        head={[helpWords.verb[locale], ...ENGAGEMENT_ROLES.map((role) => engagementRoleWords[role][locale])]}
        rows={Object.keys(clientVerbs)
          .filter(isClientVerb)
          .map((verb) => ({
            key: verb,
            cells: [
              clientVerbWords[verb][locale],
              ...ENGAGEMENT_ROLES.map((role) => (
                <May key={role} may={clientVerbs[verb].includes(role)} locale={locale} />
              )),
            ],
          }))}
      />
    </div>
  );
}

function May({ may, locale }: { may: boolean; locale: Locale }) {
  return (
    <span className={may ? "font-semibold" : "text-ink-3"}>{may ? helpWords.yes[locale] : helpWords.no[locale]}</span>
  );
}
