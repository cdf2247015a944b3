"use client";

import type { ComponentProps } from "react";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { fill } from "@/lib/words/say";
import { usePostAsks } from "../fields/fields-form";
import { useAnswered } from "../fields/live-count";
import { Fold } from "./fold";

type FieldsFoldProps = Omit<ComponentProps<typeof Fold>, "told"> & {
  /** Those that are counted. */
  readonly fields: readonly ShownField[];
  /** Others inside. */
  readonly others?: readonly ShownField[];
  /** Says how many have an answer. */
  readonly pattern: string;
  /** It is asked for as soon as these have an answer, until its own have; absent where it is not asked for. */
  readonly askedAfter?: readonly ShownField[] | undefined;
};

/** Fields that can be folded away: what is asked for next is open, and so is what a post did not save. */
export function FieldsFold({ fields, others = [], pattern, askedAfter, isOpen, ...fold }: FieldsFoldProps) {
  const count = useAnswered();
  const asksAgain = usePostAsks([...fields, ...others]);
  const answered = count(fields);
  const isNext = askedAfter !== undefined && count(askedAfter) === askedAfter.length && answered < fields.length;
  return (
    <Fold
      {...fold}
      isOpen={isOpen || isNext || asksAgain}
      told={<span className="numeric">{fill(pattern, { n: answered, all: fields.length })}</span>}
    />
  );
}
