import { cutToWidth } from "@/lib/view/charts/label-width";
import type { ConsentCard } from "@/lib/view/cohort/consent-words";
import { FormMark } from "../ui/form-fields";
import { ConsentMark } from "./consent-mark";

type ConsentLevelsProps = {
  /** Unique among the choices of the page. */
  readonly id: string;
  readonly legend: string;
  readonly cards: readonly ConsentCard[];
  readonly chosen: 1 | 2 | 3;
  readonly firmName: string;
};

/** The three levels of consent as cards, each with the symbol that others will see. */
export function ConsentLevels({ id, legend, cards, chosen, firmName }: ConsentLevelsProps) {
  return (
    <fieldset>
      <legend className="type-h3">{legend}</legend>
      <div className="mt-2 grid gap-3 md:grid-cols-3">
        {cards.map(({ level, title, text, mark }) => (
          <label
            key={level}
            htmlFor={`${id}-${level}`}
            className="flex cursor-pointer flex-col gap-2 rounded-section border border-line-strong bg-surface p-4 has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
          >
            <span className="flex items-center gap-2.5 font-semibold">
              <FormMark
                id={`${id}-${level}`}
                type="radio"
                name="level"
                value={String(level)}
                on={level === chosen}
                className="size-4 accent-ink"
              />
              {title}
            </span>
            <ConsentMark level={level} label={mark} name={cutToWidth(firmName, NAME_ROOM)} />
            <span className="type-small text-ink-2">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Width left for a name in the symbol, in its units. */
const NAME_ROOM = 104;
