"use client";

/** Prints the page as it stands; the sheets come from the print rules of the same components. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="button button-compact" onClick={() => window.print()}>
      {label}
    </button>
  );
}
