"use client";

import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useActionState,
  useContext,
  useLayoutEffect,
  useSyncExternalStore,
} from "react";
import type { Refusal } from "@/lib/words/refusals/refusals";
import { type DoneNotice, type FormAction, refusalOf, type TypedTexts } from "./form-state";
import { Notice } from "./notice";

type Hidden = Readonly<Record<string, string | number>>;

/** What the parts of a form need to know about its last submit. */
type FormAnswer = {
  /** The submitted values if another submit is needed; undefined before the first submit and after success. */
  readonly typed: TypedTexts | undefined;
  /** Errors of the server by field: a code, and the values for its message. */
  readonly faults: Readonly<Record<string, readonly string[]>>;
  /** Refusals that are shown at a field, by field name. */
  readonly refusals: Readonly<Record<string, string | undefined>>;
  readonly busy: boolean;
};

const NOTHING: FormAnswer = { typed: undefined, faults: {}, refusals: {}, busy: false };
const AnswerContext = createContext(NOTHING);

export const useFormAnswer = (): FormAnswer => useContext(AnswerContext);

type ActionFormProps<T> = Omit<ComponentProps<"form">, "action" | "children" | "hidden" | "ref"> & {
  readonly action: FormAction<T>;
  readonly hidden?: Hidden | ((answer: FormAnswer & Done<T>) => Hidden);
  /** The field at which a refusal is shown, by reason. */
  readonly refusedIn?: Readonly<Partial<Record<Refusal, string>>>;
  /** Shown below a refusal that belongs to no field. */
  readonly lacking?: ReactNode;
  /** Message above the fields if one of them is wrong; or by field; or a function of the wrong fields. */
  readonly invalid?: Invalid | undefined;
  /** The message after success. */
  readonly done?: ReactNode | ((value: T) => ReactNode);
  /** Whether the result asks for another submit, so that the typed values are kept. */
  readonly waits?: boolean | ((value: T) => boolean);
  /** True for a form without fields, whose buttons are in a list; its messages disappear with the next reply. */
  readonly isList?: boolean;
  /** True to show the message below the fields. */
  readonly saidBelow?: boolean;
  readonly children?: ReactNode | ((answer: FormAnswer & Done<T>) => ReactNode);
};

/** The value of the last success. */
type Done<T> = { readonly value: T | undefined };

/**
 * The form of a server action, with and without scripts: it submits, shows the outcome, and keeps all input until the
 * action succeeds.
 */
export function ActionForm<T = undefined>({
  action,
  hidden = {},
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
  const asksAgain =
    outcome !== undefined && (!isDone || (typeof waits === "function" ? waits(outcome.value) : waits === true));
  const refused = refusalOf(state);
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
  // A hidden value can only be wrong if the page is outdated.
  const isOld = Object.keys(faults).some((name) => name in sent);
  const wrong = isOld ? state?.refusal : invalidInWords(invalid, faults);
  const title = field === undefined ? (refused ?? (faults === NOTHING.faults ? undefined : wrong)) : undefined;
  const said = isDone
    ? inNotice(typeof done === "function" ? done(outcome.value) : done)
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

type Invalid = string | Readonly<Record<string, string>> | ((faults: FormAnswer["faults"]) => string | undefined);

function invalidInWords(invalid: Invalid | undefined, faults: FormAnswer["faults"]): string | undefined {
  if (typeof invalid === "function") return invalid(faults);
  if (typeof invalid !== "object") return invalid;
  return Object.entries(invalid).find(([name]) => name in faults)?.[1];
}

export const showNotice = (done: DoneNotice): ReactNode => <Notice {...done} />;

const inNotice = (said: ReactNode): ReactNode =>
  typeof said === "string" ? <Notice tone="info" title={said} /> : said;

/**
 * Keeps the input while a form is refused: React resets a form to its rendered values after every action, whatever the
 * outcome, and clears choices, ticks and files. Messages about an earlier success are removed.
 *
 * Uses native listeners and attributes on the form element, because React's own listeners are inactive during the
 * commit, which is when it resets.
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

let latest: object | undefined;
const listeners = new Set<() => void>();

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

/**
 * Whether this is the latest reply to any form of the page: the message of an earlier reply disappears when another
 * arrives. False before the first.
 */
function useIsLatest(answer: object | null): boolean {
  useLayoutEffect(() => {
    if (answer === null) return;
    latest = answer;
    for (const tell of listeners) tell();
  }, [answer]);
  const known = useSyncExternalStore(
    subscribe,
    () => latest,
    () => undefined,
  );
  return answer !== null && (known === undefined || known === answer);
}
