import type { Locale } from "@/lib/result";
import { partnerWords, type Refusal, refusalWords, say } from "@/lib/words";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

type EnterCodeProps = {
  readonly typed: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly locale: Locale;
};

/** A field for the code given by the partner. */
export function EnterCode({ typed, refusal, locale }: EnterCodeProps) {
  return (
    <form method="get" className="section flex max-w-[40rem] flex-col gap-4">
      {refusal === undefined ? null : <Notice tone="refused" title={refusalWords[refusal][locale]} />}
      <TextField
        id="code"
        name="code"
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        label={say(partnerWords.code, locale)}
        hint={say(partnerWords.codeHint, locale)}
        defaultValue={typed ?? ""}
      />
      <div>
        <button type="submit" className="button button-primary">
          {say(partnerWords.next, locale)}
        </button>
      </div>
    </form>
  );
}
