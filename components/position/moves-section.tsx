import type { ComponentProps, ReactNode } from "react";
import type { Assessment } from "@/lib/assessments";
import {
  FIRM_FIGURES,
  type FirmFigure,
  POSITION_MOVES,
  type PositionMove,
  UPGRADINGS,
  type Upgrading,
} from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { baseOf } from "@/lib/view/fields/field-spec";
import type { LinkPage } from "@/lib/view/position/link-page";
import { printFigure } from "@/lib/view/position/print-figure";
import type { RegisterLink } from "@/lib/view/register/links";
import {
  dateInWords,
  FIGURES_IN_PERCENT,
  figureNames,
  labelled,
  moveKindNames,
  moveNames,
  moveWords,
  say,
  sayNamed,
  speak,
} from "@/lib/words";
import { fieldSavingWords } from "@/lib/words/fields/fields";
import { shareInPercent } from "@/lib/words/levels";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { FiguresForm } from "./figures-form";
import { RemoveForm } from "./remove-form";

type At = Pick<LinkPage, "firm" | "locale" | "revisions"> & {
  readonly assessment: Assessment | undefined;
  readonly customers: readonly RegisterLink[];
};
type MovesProps = {
  readonly at: At;
  readonly events: readonly {
    readonly id: string;
    readonly move: PositionMove;
    readonly upgrading: Upgrading;
    readonly chosen: boolean | null;
    readonly date: string;
    readonly title: string;
  }[];
  /** Id of the move that the form adds; sending the form twice adds one move. */
  readonly newId: string;
  /** Undefined if the person may not change moves. */
  readonly actions: Readonly<Record<"add" | "remove", FormAction>> | undefined;
};

/** Moves of the firm along its value chain, latest first. */
export function MovesSection({ at, events, newId, actions }: MovesProps) {
  const { locale, firm } = at;
  const w = speak(moveWords, locale);
  return (
    <Section id="moves" title={w.moves} reading={w.movesReading}>
      {events.length === 0 ? <p className="text-ink-2">{w.none}</p> : null}
      <ul>
        {events.map((event) => (
          <li
            key={event.id}
            className="grid gap-x-5 gap-y-1 border-b border-line py-3 sm:grid-cols-[8rem_minmax(9rem,13rem)_minmax(0,1fr)_auto]"
          >
            <span className="numeric text-ink-2">{dateInWords(event.date, locale)}</span>
            <span className="font-semibold">{kindOf(event, locale)}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{event.title}</span>
            {actions === undefined ? null : (
              <RemoveForm
                action={actions.remove}
                hidden={{ firmId: firm.id, eventId: event.id, base: baseOf(at, `event:${event.id}`) }}
                label={w.remove}
                named={labelled(w.remove, event.title, locale)}
                removed={w.removed}
              />
            )}
          </li>
        ))}
      </ul>
      {actions === undefined ? null : (
        <div className="mt-5 print:hidden">
          <MoveForm id={newId} firmId={firm.id} action={actions.add} locale={locale} />
        </div>
      )}
    </Section>
  );
}

type MoveFormProps = {
  readonly id: string;
  readonly firmId: string;
  readonly action: FormAction;
  readonly locale: Locale;
};

/** Records one move of the firm: direction, kind, day, what happened; for a step down also whether it was chosen. */
function MoveForm({ id, firmId, action, locale }: MoveFormProps) {
  const w = speak(moveWords, locale);
  return (
    <ActionForm
      action={action}
      hidden={{ firmId, eventId: id }}
      done={<Notice tone="info">{w.added}</Notice>}
      noValidate={false}
      className="flex flex-col gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <FormChoice
          id="move-move"
          name="move"
          label={w.move}
          options={POSITION_MOVES.map((value) => ({ value, label: moveNames[value][locale] }))}
        />
        <FormChoice
          id="move-upgrading"
          name="upgrading"
          label={w.kind}
          options={UPGRADINGS.map((value) => ({ value, label: moveKindNames[value][locale] }))}
        />
        <FormText id="move-date" name="date" type="date" label={w.date} wrong={w.dateMissing} required />
        <FormChoice
          id="move-chosen"
          name="chosen"
          label={w.chosen}
          options={[
            { value: "choice", label: w.byChoice },
            { value: "forced", label: w.forced },
          ]}
        />
      </div>
      <FormText
        id="move-title"
        name="title"
        label={w.what}
        hint={w.whatHint}
        wrong={w.whatMissing}
        maxLength={200}
        required
      />
      <div>
        <FormButton>{w.add}</FormButton>
      </div>
    </ActionForm>
  );
}

/** "Up: function", or "Down, forced on us: function". */
function kindOf({ move, upgrading, chosen }: MovesProps["events"][number], locale: Locale): string {
  const why = chosen === null ? "" : (chosen ? moveWords.byChoice : moveWords.forced)[locale];
  const way = [moveNames[move][locale], why].filter((word) => word !== "").join(locale === "zh" ? "，" : ", ");
  const kind = moveKindNames[upgrading][locale];
  return locale === "zh" ? `${way}：${kind}` : `${way}: ${kind.toLowerCase()}`;
}

type Stated = { readonly value: number | null; readonly change: number | null };
type FiguresProps = {
  readonly at: At;
  readonly figures: Readonly<Partial<Record<FirmFigure, Stated>>>;
  /** Undefined if the person may not enter the figures. */
  readonly save: ComponentProps<typeof FiguresForm>["action"] | undefined;
  readonly children: ReactNode;
};

/** The business figures that are shown beside the firm's capability. */
export function FiguresSection({ at, figures, save, children }: FiguresProps) {
  const { locale, firm, assessment } = at;
  const w = speak(moveWords, locale);
  if (assessment === undefined) {
    return (
      <Section id="figures" title={w.title}>
        <p className="text-ink-2">{w.noCycle}</p>
      </Section>
    );
  }
  const rows = FIRM_FIGURES.map((figure) => {
    const stated = figures[figure];
    const isStated = stated !== undefined && (stated.value !== null || stated.change !== null);
    return {
      figure,
      name: figureNames[figure][locale],
      hint: figure === "largest-buyer" ? largestBuyer(at) : undefined,
      value: printFigure(stated?.value, FIGURES_IN_PERCENT.includes(figure) ? 100 : 1),
      change: printFigure(stated?.change, 100),
      seen: JSON.stringify(isStated ? stated : null),
      base: baseOf(at, `figure:${assessment.id}:${figure}`),
    };
  });
  return (
    <Section
      id="figures"
      title={say(moveWords.figures, locale, { cycle: assessment.cycle })}
      reading={w.figuresReading}
    >
      {children}
      {save !== undefined ? (
        <FiguresForm
          action={save}
          firmId={firm.id}
          assessmentId={assessment.id}
          rows={rows}
          words={{ ...w, notSaved: say(fieldSavingWords.formProblem, locale) }}
        />
      ) : (
        <dl>
          {rows.map((row) => (
            <div key={row.figure} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <dt>{row.name}</dt>
              <dd className="numeric">{row.value === "" ? "–" : row.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** The largest single customer in the register; undefined if none is registered. */
function largestBuyer({ customers, locale }: At): string | undefined {
  const [largest] = customers
    .filter(({ kind, share }) => kind === "single" && share !== null)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  if (largest === undefined || largest.share === null) return undefined;
  const share = shareInPercent(largest.share);
  return sayNamed(moveWords.registerSays, locale, { share, partner: largest.partnerName });
}
