import { useId } from "react";
import { fillOf } from "../charts/hatch";

/** A figure that is not shown has a hatched edge and its reason in words; the cell is never blank. */
export function Suppressed({ children }: { readonly children: string }) {
  const id = useId();
  return (
    <p className="flex items-stretch gap-3 rounded-tag border border-line">
      <svg width="12" height="44" aria-hidden="true" preserveAspectRatio="none" className="h-auto shrink-0">
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.5" height="5" className="fill-line-strong" />
        </pattern>
        <rect width="12" height="100%" fill={fillOf(id)} />
      </svg>
      <span className="py-2.5 pr-3 text-ink-2">{children}</span>
    </p>
  );
}
