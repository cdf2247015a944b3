import { randomUUID } from "node:crypto";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { NoteForm } from "@/components/clients/note-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import { listClientNotesIn, NOTE_LENGTH_MAX } from "@/db/consultants/client-notes";
import { zonedMomentInWords } from "@/lib/view/time/firm-time";
import { say, speak, clientNoteWords as words } from "@/lib/words";
import { removeNote, saveNote } from "./actions";

export const generateMetadata = titled(words.title);

export default async function NotesPage({ params }: PageProps<"firmId">) {
  const { client, locale, notes } = await readClient(params, { view: "notes" }, async (tx, { id: firmId }) => ({
    notes: await listClientNotesIn(tx, { firmId }),
  }));
  const firmId = client.id;
  const input = { firm: client.name, n: notes.length };
  const form = { action: saveNote, maxLength: NOTE_LENGTH_MAX, words: speak(words, locale) };
  return (
    <ClientFrame client={client} current="notes">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[say(notes.length === 0 ? words.findingNone : words.finding, locale, input)]}
          lede={words.lede[locale]}
        />
        <Section id="new" title={words.newTitle[locale]}>
          <NoteForm key={notes.length} {...form} fields={{ firmId, id: randomUUID() }} text="" />
        </Section>
        {notes.length === 0 ? null : (
          <Section id="notes" title={words.listTitle[locale]}>
            <ul className="-my-4 divide-y divide-line">
              {notes.map((note) => (
                <li key={note.id} className="py-4">
                  <p className="max-w-[72ch] break-words whitespace-pre-line">{note.text}</p>
                  <p className="type-small mt-1 text-ink-2">
                    {say(words.changed, locale, { date: zonedMomentInWords(note.changedAt, client.timeZone, locale) })}
                  </p>
                  <details className="mt-1">
                    <summary className="link type-small inline-block py-1">{words.edit[locale]}</summary>
                    <div className="mt-2 flex flex-col gap-3">
                      <NoteForm {...form} fields={{ firmId, id: note.id }} text={note.text} />
                      <PressForm action={removeNote} hidden={{ firmId, id: note.id }} label={words.remove[locale]} />
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </ClientFrame>
  );
}
