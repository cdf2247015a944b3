import { useId } from "react";
import { fillOf } from "../../ui/hatch";

/** The symbol of a withheld figure. */
export function Hatch() {
  const id = useId();
  return (
    <svg width="12" height="14" aria-hidden="true">
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.4" height="4" className="fill-line-strong" />
      </pattern>
      <rect width="12" height="14" fill={fillOf(id)} />
    </svg>
  );
}
