"use client";

import type { ComponentProps } from "react";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { fill } from "@/lib/words/say";
import { usePostAsks } from "../fields/fields-form";
import { useAnswered } from "../fields/live-count";
import { Fold } from "./fold";

type FieldsFoldProps = Omit<ComponentProps<typeof Fold>, "told"> & {
  /** The fields that are counted. */
  readonly fields: readonly ShownField[];
  /** Further fields inside the fold that are not counted. */
  readonly others?: readonly ShownField[];
  /** Pattern of the sentence that says how many fields are answered. */
  readonly pattern: string;
  /** The fold opens once these fields are answered, until its own are; undefined if it never opens by itself. */
  readonly askedAfter?: readonly ShownField[] | undefined;
};

/** Fields in a collapsible section. It is open if its fields are due next or if one of them could not be saved. */
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
