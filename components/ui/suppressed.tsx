import { useId } from "react";
import { fillOf } from "./hatch";

/** A suppressed value: a hatched edge and its reason in words; the place is never blank. */
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

/** A suppressed value with the reason: a hatched edge and words. */
export function SuppressedFigure({ title, text }: { title: string; text: string }) {
  return (
    <div className="relative overflow-hidden rounded-option border border-line-2 pl-3">
      <svg aria-hidden="true" className="absolute inset-y-0 left-0 h-full w-3">
        <defs>
          <pattern id="suppressed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="5" className="fill-line-strong" />
          </pattern>
        </defs>
        <rect width="12" height="100%" fill="url(#suppressed)" />
      </svg>
      <div className="min-w-0 px-4 py-2.5">
        <p className="type-h3">{title}</p>
        <p className="type-small text-ink-2">{text}</p>
      </div>
    </div>
  );
}
