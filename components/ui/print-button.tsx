"use client";

/** Prints the current page; the print styles are in the same components. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="button button-compact" onClick={() => window.print()}>
      {label}
    </button>
  );
}
