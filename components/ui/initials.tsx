/** A colleague's two initials; the full name is beside it or in the label. */
export function Initials({ text, label }: { text: string; label?: string }) {
  return (
    <span
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      className="inline-flex h-[20px] min-w-[20px] items-center justify-center rounded-full border border-line-2 bg-sunken px-1 text-[11px] leading-none font-semibold text-ink-2"
    >
      {text}
    </span>
  );
}
