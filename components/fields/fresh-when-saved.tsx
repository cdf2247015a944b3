"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { sameJson } from "@/lib/saving";
import type { ShownField } from "@/lib/view/fields/field-spec";
import { useFields } from "./fields-context";

/** Reloads the page data once one of these fields is saved with another value than the rendered one. */
export function FreshWhenSaved({ standings }: { readonly standings: readonly ShownField[] }) {
  const { find } = useFields();
  const router = useRouter();
  const changed = standings.some((standing) => {
    const { entry, value } = find(standing);
    return entry === undefined && !sameJson(value, standing.value);
  });
  useEffect(() => {
    if (changed) router.refresh();
  }, [changed, router]);
  return null;
}
