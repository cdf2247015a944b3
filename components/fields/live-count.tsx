"use client";

import type { ShownField } from "@/lib/view/fields/field-spec";
import { fill } from "@/lib/words/say";
import { useFields } from "./fields-context";

/** How many of these questions have an answer on this page, saved or waiting. */
export function LiveCount({ answers, pattern }: { answers: Readonly<Record<string, ShownField>>; pattern: string }) {
  const { find } = useFields();
  const standings = Object.values(answers);
  const answered = standings.filter((standing) => find(standing).value !== null).length;
  return <span className="type-small numeric text-ink-2">{fill(pattern, { n: answered, all: standings.length })}</span>;
}
