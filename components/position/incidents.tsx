import { INCIDENT_KINDS } from "@/lib/instrument";
import type { RegisteredLink } from "@/lib/register";
import { baseOf } from "@/lib/view/fields/field-spec";
import type { LinkPage } from "@/lib/view/position/link-page";
import { dateInWords, incidentKindNames, labelled, registerWords, say, speak } from "@/lib/words";
import { Fold } from "../folds/fold";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { RemoveForm } from "./remove-form";

type IncidentsProps = {
  readonly at: LinkPage;
  readonly link: RegisteredLink;
  readonly editable: boolean;
  /** Id of the incident that the form adds; sending the form twice adds one incident. */
  readonly newId: string;
  readonly actions: Readonly<Record<"add" | "remove", FormAction>>;
};

/** Disputes, penalties and lost orders of a relationship, latest first. */
export function Incidents({ at, link, editable, newId, actions }: IncidentsProps) {
  const { locale, firm } = at;
  const w = speak(registerWords, locale);
  const n = link.incidents.length;
  const ids = { firmId: firm.id, linkId: link.id };
  return (
    <Fold
      id="incidents"
      title={w.incidents}
      told={n === 0 ? w.incidentsCountNone : say(registerWords.incidentsCount, locale, { n })}
      reading={w.incidentsReading}
      isOpen={false}
    >
      {n === 0 ? <p className="text-ink-2">{w.incidentsNone}</p> : null}
      <ul>
        {link.incidents.toReversed().map(({ id, kind, date, note }) => (
          <li
            key={id}
            className="grid gap-x-5 gap-y-1 border-b border-line py-3 sm:grid-cols-[8rem_minmax(7rem,10rem)_minmax(0,1fr)_auto]"
          >
            <span className="numeric text-ink-2">{dateInWords(date, locale)}</span>
            <span className="font-semibold">{incidentKindNames[kind][locale]}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{note}</span>
            {editable ? (
              <RemoveForm
                action={actions.remove}
                hidden={{ ...ids, incidentId: id, base: baseOf(at, `link:${link.id}:incident-${id}`) }}
                label={w.incidentRemove}
                named={labelled(
                  w.incidentRemove,
                  `${dateInWords(date, locale)} ${incidentKindNames[kind][locale]}`,
                  locale,
                )}
                removed={w.incidentRemoved}
                className="print:hidden"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {editable ? (
        <div className="mt-5 print:hidden">
          <ActionForm
            action={actions.add}
            hidden={{ ...ids, incidentId: newId }}
            done={<Notice tone="info">{w.incidentAdded}</Notice>}
            noValidate={false}
            className="flex flex-col gap-4"
          >
            <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)]">
              <FormChoice
                id="incident-kind"
                name="kind"
                label={w.incidentKind}
                options={INCIDENT_KINDS.map((value) => ({ value, label: incidentKindNames[value][locale] }))}
              />
              <FormText
                id="incident-date"
                name="date"
                type="date"
                label={w.incidentDate}
                wrong={w.dateMissing}
                required
              />
              <FormText id="incident-note" name="note" label={w.incidentNote} maxLength={200} autoComplete="off" />
            </div>
            <FormButton className="self-start">{w.incidentAdd}</FormButton>
          </ActionForm>
        </div>
      ) : null}
    </Fold>
  );
}
