/**
 * The pattern for a possible range: 45° stripes in a tile of 4. The id must be unique on the page, because several
 * charts share a document.
 */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" className="fill-l1" />
      <rect width="1.5" height="4" className="fill-l3" />
    </pattern>
  );
}

export const fillOf = (id: string): string => `url(#${id})`;
