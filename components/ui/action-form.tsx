"use client";

import { type ComponentProps, createContext, type ReactNode, useActionState, useContext } from "react";
import type { Refusal } from "@/lib/words/refusals/refusals";
import { type FormAction, refusalOf, type SomeRefusalTexts, type TypedTexts } from "./form-state";
import { useIsLatest } from "./latest";
import { Notice } from "./notice";

type Hidden = Readonly<Record<string, string | number>>;

/** What the parts of a form need to know of its last press. */
type FormAnswer = {
  /** What was sent and asks for another press; undefined before the first and after what was done. */
  readonly typed: TypedTexts | undefined;
  /** What the server found wrong, by field: a code, and what its words name. */
  readonly faults: Readonly<Record<string, readonly string[]>>;
  /** The refusal that a field says itself, by the name of the field. */
  readonly refusals: Readonly<Record<string, string | undefined>>;
  readonly busy: boolean;
};

const NOTHING: FormAnswer = { typed: undefined, faults: {}, refusals: {}, busy: false };
const AnswerContext = createContext(NOTHING);

export const useFormAnswer = (): FormAnswer => useContext(AnswerContext);

type ActionFormProps<T> = Omit<ComponentProps<"form">, "action" | "children" | "hidden" | "ref"> & {
  readonly action: FormAction<T>;
  /** What the action needs to know and nobody types. */
  readonly hidden?: Hidden | ((answer: FormAnswer & Done<T>) => Hidden);
  readonly refusals: SomeRefusalTexts;
  /** The field that says a refusal itself, by its reason. */
  readonly refusedIn?: Readonly<Partial<Record<Refusal, string>>>;
  /** What stands under a refusal that no field says. */
  readonly lacking?: ReactNode;
  /** Said above the fields where one of them is wrong, or of those that are. */
  readonly invalid?: string | ((faults: FormAnswer["faults"]) => string | undefined) | undefined;
  /** What is said of what was done. */
  readonly done?: (value: T) => ReactNode;
  /** Of what was done: whether it asks for another press, so that what was typed stays. */
  readonly waits?: (value: T) => boolean;
  /** It has no fields: buttons of a list belong to it by its id, and all it says goes with the next answer. */
  readonly isList?: boolean;
  /** What became of it is said under the fields. */
  readonly saidBelow?: boolean;
  readonly children?: ReactNode | ((answer: FormAnswer & Done<T>) => ReactNode);
};

/** The value of what was done last. */
type Done<T> = { readonly value: T | undefined };

/**
 * The form of a server action, with scripts and without: it sends what it holds, says what became of it, and keeps
 * everything that was typed or chosen until that is done.
 */
export function ActionForm<T = undefined>({
  action,
  hidden = {},
  refusals,
  refusedIn = {},
  lacking,
  invalid,
  done,
  waits,
  isList = false,
  saidBelow = false,
  children,
  ...form
}: ActionFormProps<T>) {
  const [state, send, busy] = useActionState(action, null);
  const isLatest = useIsLatest(state);
  const { outcome, typed } = state ?? {};
  const isDone = outcome?.status === "done";
  const asksAgain = outcome !== undefined && (!isDone || waits?.(outcome.value) === true);
  const refused = refusalOf(state, refusals);
  const field = outcome?.status === "refused" ? refusedIn[outcome.reason] : undefined;
  const faults = outcome?.status === "invalid" ? outcome.fields : NOTHING.faults;
  const answer = {
    typed: asksAgain ? typed : undefined,
    faults,
    refusals: field === undefined ? NOTHING.refusals : { [field]: refused },
    busy,
    value: isDone ? outcome.value : undefined,
  };
  const sent = typeof hidden === "function" ? hidden(answer) : hidden;
  // What nobody types is only wrong where the page is an old one.
  const isOld = Object.keys(faults).some((name) => name in sent);
  const wrong = isOld ? refusals["changed-meanwhile"] : typeof invalid === "function" ? invalid(faults) : invalid;
  const title = field === undefined ? (refused ?? (faults === NOTHING.faults ? undefined : wrong)) : undefined;
  const said = isDone
    ? inNotice(done?.(outcome.value))
    : title && (
        <Notice tone="refused" title={title}>
          {lacking}
        </Notice>
      );
  const message = isLatest || (asksAgain && !isList) ? said : null;
  return (
    <form noValidate data-kept={asksAgain ? "" : undefined} {...form} action={send} ref={holdOn}>
      <AnswerContext value={answer}>
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {saidBelow ? null : message}
        {typeof children === "function" ? children(answer) : children}
        {saidBelow ? message : null}
      </AnswerContext>
    </form>
  );
}

const inNotice = (said: ReactNode): ReactNode =>
  typeof said === "string" ? <Notice tone="info" title={said} /> : said;

/**
 * Keeps every choice while a form is refused: React puts a form back to what it was served with as soon as its action is
 * over, whatever became of it, and takes choices, marks and files out of it. Words of what was done before are not about
 * what is typed now, and go.
 *
 * Heard by the form itself, for as long as it stands, and told by attributes: React hears nothing while it writes a page,
 * which is when it resets.
 */
function holdOn(form: HTMLFormElement | null) {
  form?.addEventListener("reset", (event) => {
    if (form.dataset.kept !== undefined) event.preventDefault();
  });
  form?.addEventListener("input", () => {
    form.dataset.edited = "";
  });
  form?.addEventListener("submit", () => {
    delete form.dataset.edited;
  });
}
