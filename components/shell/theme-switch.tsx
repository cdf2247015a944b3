type ThemeSwitchProps = {
  readonly words: {
    readonly theme: string;
    readonly light: string;
    readonly dark: string;
    readonly likeSystem: string;
  };
  readonly current: "light" | "dark" | undefined;
  readonly next: string;
};

/** Light, dark, or the system setting: three buttons of one form. */
export function ThemeSwitch({ words, current, next }: ThemeSwitchProps) {
  const options = [
    { value: "light", label: words.light, chosen: current === "light" },
    { value: "dark", label: words.dark, chosen: current === "dark" },
    { value: "system", label: words.likeSystem, chosen: current === undefined },
  ];
  return (
    <form method="post" action="/preferences" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="next" value={next} />
      <span className="type-small text-ink-2">{words.theme}</span>
      {options.map(({ value, label, chosen }) => (
        <button
          key={value}
          type="submit"
          name="theme"
          value={value}
          aria-pressed={chosen}
          className={`button button-compact ${chosen ? "border-ink bg-sunken" : ""}`}
        >
          {label}
        </button>
      ))}
    </form>
  );
}
