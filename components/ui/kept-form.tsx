"use client";

import { type ComponentProps, createContext, useContext } from "react";

/** What was typed, by field; of a name that ends in `[]` all values, one a line. */
export type TypedTexts = Readonly<Record<string, string>>;

const TypedContext = createContext<TypedTexts | undefined>(undefined);

type KeptFormProps = ComponentProps<"form"> & {
  /** What was sent and refused; undefined before the first press and after what was done. */
  readonly typed: TypedTexts | undefined;
};

/**
 * A form of an action that keeps every choice while it is refused: React puts a form back to what it was served with as
 * soon as its action is over, whatever became of it, and takes choices, marks and files out of it.
 */
export function KeptForm({ typed, children, ...form }: KeptFormProps) {
  return (
    <form {...form} ref={holdOn} data-kept={typed === undefined ? undefined : ""}>
      <TypedContext value={typed}>{children}</TypedContext>
    </form>
  );
}

/**
 * Marks a form while it holds what was not sent: words of what was done before are not about that, and go.
 *
 * Heard by the form itself, and told by attributes: React hears nothing while it writes a page, which is when it resets.
 */
function holdOn(form: HTMLFormElement) {
  const onReset = (event: Event) => {
    if (form.dataset.kept !== undefined) event.preventDefault();
  };
  const onInput = () => {
    form.dataset.edited = "";
  };
  const onSubmit = () => {
    delete form.dataset.edited;
  };
  form.addEventListener("reset", onReset);
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  return () => {
    form.removeEventListener("reset", onReset);
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
  };
}

type MarkProps = Omit<ComponentProps<"input">, "type" | "defaultChecked"> & {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  /** Whether it is marked before anything was sent. */
  readonly on?: boolean;
};

/** A box or a dot of a form that keeps its choices; without scripts it comes back as it was sent. */
export function Mark({ on = false, ...input }: MarkProps) {
  const typed = useContext(TypedContext);
  const isMarked = typed === undefined ? on : (typed[input.name]?.split("\n").includes(input.value) ?? false);
  return <input {...input} defaultChecked={isMarked} />;
}
