/** Who can see data, according to the database's policies. The operator of the server can see everything. */
const VIEWERS = [
  /** The person whom the data are about, or who wrote them. */
  "self",
  "members",
  "managers",
  /** Administrators of a cohort that the firm belongs to, or of a cohort above it. */
  "administrators",
  /** Consultants with an engagement, within its scope. */
  "consultants",
  /** A person at a customer, with the key of one request. */
  "customer",
  /** The person who began a screening without an account. */
  "visitor",
  /** A person with a link of the short employee questionnaire. */
  "pulse",
  /** The sign-in, with its own database login; it shows people only their own data. */
  "sign-in",
  /** Background jobs, with their own database login; they show these data to nobody. */
  "jobs",
  /** Everyone who is signed in. */
  "everybody",
  "nobody",
] as const;
export type DataViewer = (typeof VIEWERS)[number];

/** One kind of personal data: its columns, by table, and who can see any of them. */
type PersonalDatum = {
  readonly where: Readonly<Record<string, string>>;
  readonly seenBy: readonly DataViewer[];
  /** Database functions that return the data, or figures based on them, if no row policy does. */
  readonly through?: readonly string[];
};

/**
 * All personal data in the database, in the order of the privacy page, which is generated from it. The texts for each
 * row (what, why, how long, who) are in `lib/words` under the same name.
 *
 * A test compares it with a migrated database: each column of each table is here or in `NO_PERSON`, and no row policy
 * gives access to anyone whom its row does not list.
 */
export const PERSONAL_DATA = {
  address: {
    where: {
      person: "email",
    },
    seenBy: ["sign-in"],
  },
  settings: {
    where: {
      person: "id locale reminders_off_at created_at",
    },
    seenBy: ["sign-in"],
  },
  name: {
    where: {
      person: "name other_name",
      membership: "display_name other_name",
    },
    seenBy: ["sign-in", "members"],
  },
  place: {
    where: {
      membership: "firm_id person_id role created_at card_id",
    },
    seenBy: ["members"],
  },
  invitations: {
    where: {
      invitation: "firm_id id email role stratum locale token_hash created_at expires_at accepted_at revoked_at",
      administrator_invitation: "cohort_id id email locale token_hash created_at expires_at accepted_at revoked_at",
      cohort_invitation:
        "cohort_id id firm_name other_name email contact telephone locale link_number token_hash batch_id created_at opted_out_at accepted_at firm_id left_at revoked_at",
      cohort_mail:
        "cohort_id id invitation_id kind period person_id asked_at claimed_at put_off try_after unreached_since ended_at outcome problem",
    },
    seenBy: ["managers", "administrators", "jobs"],
  },
  sessions: {
    where: {
      session: "id person_id token_hash method device created_at last_used_at expires_at",
    },
    seenBy: ["sign-in"],
  },
  group: {
    where: {
      membership: "stratum",
      respondent: "stratum",
    },
    seenBy: ["self", "managers", "members"],
  },
  answers: {
    where: {
      respondent: "firm_id assessment_id id person_id kind",
      answer: "firm_id assessment_id respondent_id item_id level dont_know comment marked revision locale",
      answer_history: "firm_id assessment_id respondent_id item_id level dont_know comment marked revision locale",
      result_input: "input",
    },
    seenBy: ["self", "managers"],
  },
  comments: {
    where: {
      comment: "firm_id id thread_id author_id by_manager text created_at",
      comment_thread: "firm_id assessment_id id item_id started_by audience state processed_by processed_at created_at",
      thread_event: "firm_id id thread_id event by_person_id at",
    },
    seenBy: ["self", "managers", "members"],
  },
  assignments: {
    where: {
      assignment: "firm_id assessment_id id assignee_id scope state note batch_id assigned_by created_at state_at",
      assignment_event: "firm_id id assignment_id event from_state to_state reason by_person_id at",
      assignment_mail: "firm_id batch_id person_id step assessment_id at",
      phase_mail: "firm_id event_id person_id at",
    },
    seenBy: ["self", "managers"],
  },
  times: {
    where: {
      answer: "saved_at",
      answer_history: "saved_at",
    },
    seenBy: ["self", "managers"],
  },
  items: {
    where: {
      firm_item: "firm_id cycle item_id first_at time_band",
      cohort_item: "cohort_id cycle item_id reached stopped times shown waiting",
      item_count: "cohort_id cycle item_id reached stopped",
      item_stand: "firm_id cycle cohort_id item_id counted",
    },
    seenBy: ["administrators"],
    through: ["items_of_cohort"],
  },
  files: {
    where: {
      evidence_file: "firm_id assessment_id id evidence_id digest name kind bytes pages created_at",
      plan_record_file: "firm_id id record_id digest name kind bytes pages created_at",
    },
    seenBy: ["members", "consultants"],
  },
  typed: {
    where: {
      firm: "name other_name",
      link: "partner_name partner_other_name",
      link_incident: "note",
      evidence: "title",
      not_applicable: "reason",
      position_event: "title",
      plan_measure: "title note reason proof",
      plan_step: "text",
      plan_record: "title reason",
      invite_card: "label",
      pulse_unit: "name",
    },
    seenBy: ["members", "managers", "consultants"],
  },
  password: {
    where: {
      person: "password_hash",
    },
    seenBy: ["sign-in"],
  },
  codes: {
    where: {
      sign_in_code: "id email purpose browser_hash code_hash attempts created_at expires_at used_at",
    },
    seenBy: ["sign-in"],
  },
  screening: {
    where: {
      visitor: "id token_hash created_at expires_at claimed_by_firm",
      screening: "visitor_id firm_id answers position main_function created_at updated_at claimed_at",
    },
    seenBy: ["visitor", "members", "sign-in"],
  },
  pulse: {
    where: {
      pulse_answer: "firm_id wave_id unit_id id sealed levels",
      pulse_held: "firm_id wave_id unit_id id sealed",
      pulse_token: "firm_id wave_id unit_id hash kind spent",
    },
    seenBy: ["pulse"],
  },
  "pulse-addresses": {
    where: {
      pulse_address: "firm_id wave_id unit_id n email claimed_at refused",
    },
    seenBy: ["managers"],
  },
  administrators: {
    where: {
      cohort_administrator: "cohort_id person_id display_name other_name created_at",
      job: "requested_by created_at",
    },
    seenBy: ["administrators", "self", "jobs"],
  },
  "cohort-work": {
    where: {
      cohort_event: "by_person_id at detail",
      cohort_call: "cohort_id id invitation_id note by_person_id at",
      cohort_invitation: "invited_by",
      cohort_mail: "asked_by",
      administrator_invitation: "invited_by",
      instrument_version: "created_by published_by",
    },
    seenBy: ["administrators", "members", "everybody", "jobs"],
  },
  liaison: {
    where: {
      cohort: "liaison",
    },
    seenBy: ["administrators", "members"],
  },
  former: {
    where: {
      former_place: "id person_id firm_id cohort_id until by_self",
    },
    seenBy: ["nobody"],
  },
  customers: {
    where: {
      confirmation_address: "firm_id confirmation_id email customer_hash token_hash",
    },
    seenBy: ["managers", "jobs"],
  },
  "customer-answers": {
    where: {
      confirmation_answer: "firm_id confirmation_id question_id level revision saved_at",
    },
    seenBy: ["customer"],
  },
  consultants: {
    where: {
      consultant: "person_id display_name other_name organisation created_at told_at",
      engagement:
        "firm_id id consultant_id email asked_by scope may_review blind_until_rated message created_at starts_at ends_at granted_at granted_by accepted_at revoked_at revoked_by declined_at",
    },
    seenBy: ["self", "managers", "consultants"],
  },
  ratings: {
    where: {
      consultant_rating: "firm_id id assessment_id consultant_id blind created_at given_at",
      consultant_answer: "firm_id rating_id item_id level evidence_seen note revision saved_at",
      client_note: "firm_id id consultant_id text created_at changed_at",
    },
    seenBy: ["self", "members", "consultants"],
  },
  reviews: {
    where: {
      review_opening: "firm_id assessment_id phase person_id submitted_at opened_at",
      review_remark: "firm_id id assessment_id phase item_id person_id submitted_at text revision saved_at event_id",
    },
    seenBy: ["self", "managers", "consultants"],
  },
  views: {
    where: {
      access_log: "firm_id id engagement_id at view subjects self_open transaction_id",
    },
    seenBy: ["self", "managers"],
  },
  "seen-results": {
    where: {
      consultant_seen: "person_id firm_id stand values seq",
    },
    seenBy: ["jobs"],
  },
  traces: {
    where: {
      phase_event:
        "firm_id id assessment_id phase event from_state to_state reason by_person_id signed_name signed_other_name signed_organisation at",
      record: "by_person_id at",
      record_change: "firm_id id key revision before after by_person_id at",
      plan_event: "firm_id id plan_id measure_id change before after by_person_id at",
      plan_record: "by_person_id",
      plan_measure: "owner_id owner_name",
      partner_event: "by_person_id at",
      confirmation: "asked_by asked_by_name asked_by_other_name",
      invitation: "invited_by",
      invite_card: "created_by",
      link_code: "made_by",
      engagement_code: "made_by",
    },
    seenBy: ["members", "managers", "consultants", "customer"],
  },
  log: {
    where: {
      audit_entry:
        "id at by_kind by_person_id by_role by_name by_other_name act firm_id cohort_id object_kind object_id reason",
    },
    seenBy: ["self", "managers", "administrators"],
  },
  erasures: {
    where: {
      erasure: "id kind key_id marks at",
    },
    seenBy: ["nobody"],
  },
  limits: {
    where: {
      rate_limit: "key points expire",
    },
    seenBy: ["everybody", "sign-in"],
  },
} as const satisfies Readonly<Record<string, PersonalDatum>>;
export type PersonalDataId = keyof typeof PERSONAL_DATA;

/** All rows with their names, in order. */
export const listPersonalData = (): readonly (PersonalDatum & { readonly id: PersonalDataId })[] =>
  PERSONAL_DATA_IDS.map((id) => ({ id, ...PERSONAL_DATA[id] }));

/** Names of the rows, in order. */
export const PERSONAL_DATA_IDS: readonly PersonalDataId[] = [
  "address",
  "settings",
  "name",
  "place",
  "invitations",
  "sessions",
  "group",
  "answers",
  "comments",
  "assignments",
  "times",
  "items",
  "files",
  "typed",
  "password",
  "codes",
  "screening",
  "pulse",
  "pulse-addresses",
  "administrators",
  "cohort-work",
  "liaison",
  "former",
  "customers",
  "customer-answers",
  "consultants",
  "ratings",
  "reviews",
  "views",
  "seen-results",
  "traces",
  "log",
  "erasures",
  "limits",
];
