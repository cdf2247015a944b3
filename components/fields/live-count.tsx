"use client";

import type { Json } from "@/lib/saving";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { fill } from "@/lib/words/say";
import { useFields } from "./fields-context";

/** How many of these questions have an answer on this page, saved or queued. */
export function LiveCount({ answers, pattern }: { answers: Readonly<Record<string, ShownField>>; pattern: string }) {
  const fields = Object.values(answers);
  const n = useAnswered()(fields);
  return <span className="type-small numeric text-ink-2">{fill(pattern, { n, all: fields.length })}</span>;
}

/** Counts the fields with an answer, saved or queued. */
export function useAnswered(): (fields: readonly ShownField[]) => number {
  const { find } = useFields();
  return (fields) => fields.filter((field) => !isEmpty(find(field).value)).length;
}

const isEmpty = (value: Json): boolean => value === null || (Array.isArray(value) && value.length === 0);
