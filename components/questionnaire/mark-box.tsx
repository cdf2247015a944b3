import type { ItemCardProps } from "./card-props";

/** Marks the item for review; a checkbox, so that it works in the plain form too. */
export function MarkBox({ state, store, access, words }: ItemCardProps) {
  const { card, answer } = state;
  return (
    <label className="type-small relative inline-flex min-h-[24px] items-center gap-1.5 rounded-inner px-1 text-ink-2 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-sm:min-h-[44px]">
      <input
        type="checkbox"
        name={`marked.${card.id}`}
        checked={answer.value.marked}
        disabled={!access.writable}
        onChange={(event) => store.mark(card, event.currentTarget.checked)}
        className="peer absolute inset-0 m-0 cursor-pointer opacity-0"
      />
      <svg
        width={14}
        height={16}
        viewBox="0 0 14 16"
        aria-hidden="true"
        className="fill-none stroke-current peer-checked:fill-current"
      >
        <path d="M2.5 1.5h9v12.5L7 10.5 2.5 14z" strokeWidth={1.5} strokeLinejoin="round" />
      </svg>
      {words.markForReview}
    </label>
  );
}
