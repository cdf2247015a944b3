type Door = { readonly email: string; readonly role: string; readonly name: string; readonly note: string };

type DemoDoorsProps = {
  readonly action: (form: FormData) => Promise<void>;
  readonly doors: readonly Door[];
  readonly words: { readonly title: string; readonly tag: string; readonly note: string; readonly enter: string };
};

/** Sign-in buttons for the demo persons. Rendered only if the demo is enabled. */
export function DemoDoors({ action, doors, words }: DemoDoorsProps) {
  return (
    <section aria-labelledby="demo-doors" className="rounded-section border border-dashed border-line-strong p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="demo-doors" className="type-h2">
          {words.title}
        </h2>
        <span className="tag">{words.tag}</span>
      </div>
      <p className="mt-1 text-ink-2">{words.note}</p>
      <ul className="mt-4 grid gap-x-8 sm:grid-cols-2">
        {doors.map((door) => (
          <li key={door.email} className="flex items-center justify-between gap-4 border-t border-line-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {door.role} <span className="font-normal text-ink-2">{door.name}</span>
              </p>
              <p className="type-small text-ink-2">{door.note}</p>
            </div>
            <form action={action}>
              <input type="hidden" name="email" value={door.email} />
              <button type="submit" className="button" aria-label={`${words.enter}: ${door.role}, ${door.name}`}>
                {words.enter}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
