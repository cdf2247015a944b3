import type { peopleWords } from "@/lib/words/people/people";
import type { Spoken } from "@/lib/words/say";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { NoticeForm } from "../ui/notice-forms";

type InviteFormProps = {
  readonly action: NoticeAction;
  readonly firmId: string;
  /** Id of the invitation that this form creates; sending it twice creates one invitation. */
  readonly id: string;
  readonly roles: readonly Option[];
  readonly strata: readonly Option[];
  readonly languages: readonly Option[];
  /** The language of the firm, preselected. */
  readonly language: string;
  readonly words: Spoken<typeof peopleWords> & { readonly roleHint: string };
};

/** Invites one person by e-mail. Keeps the typed text if it is refused. */
export const InviteForm = (props: InviteFormProps) => {
  const { action, firmId, id, roles, strata, languages, language, words } = props;
  return (
    <NoticeForm action={action} hidden={{ firmId, id }} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <FormText
          id="invite-email"
          name="email"
          type="email"
          autoComplete="off"
          label={words.email}
          wrong={words.emailInvalid}
        />
        <FormChoice id="invite-role" name="role" label={words.role} value="contributor" options={roles} />
        <FormChoice id="invite-stratum" name="stratum" label={words.group} value="production" options={strata} />
        <FormChoice id="invite-locale" name="locale" label={words.language} value={language} options={languages} />
      </div>
      <p className="type-small text-ink-2">{words.roleHint}</p>
      <div>
        <FormButton look="primary">{words.send}</FormButton>
      </div>
    </NoticeForm>
  );
};
