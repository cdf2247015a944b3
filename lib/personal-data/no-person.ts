/** Columns without personal data, by table, with the reason. Every column is either here or in `PERSONAL_DATA`. */
export const NO_PERSON: readonly { readonly why: string; readonly tables: Readonly<Record<string, string>> }[] = [
  {
    why: "what the firm chose or stated of itself",
    tables: {
      aim: "firm_id assessment_id kind mode role upgrading year share",
      role_shares: "firm_id assessment_id oea oem odm obm",
      firm: "id industry country employees time_zone locale is_demo created_at",
      firm_figure: "firm_id assessment_id figure value change",
      context_answer: "firm_id assessment_id factor_id state effect",
      cohort_membership: "cohort_id firm_id consent_level joined_at consent_version consent_at",
    },
  },
  {
    why: "a cycle of the firm and how far it is",
    tables: {
      assessment: "firm_id id cycle instrument_id instrument_version view_seed created_at",
      assessment_phase: "firm_id assessment_id phase position state submitted_at accepted_at",
      firm_progress: "firm_id cycle started_at submitted_at frozen_at",
      not_applicable: "firm_id assessment_id item_id",
      evidence: "firm_id assessment_id id item_id grade date removed created_at",
    },
  },
  {
    why: "a cohort, its rules and its text",
    tables: {
      cohort:
        "id name parent_id reviewer_required instrument_version opens_on closes_on phase_order minimum_k consent_text consent_version remind remind_before_days remind_every_days is_demo snapshot_weekly created_at",
    },
  },
  {
    why: "a figure over many firms",
    tables: {
      cohort_agreement: "cohort_id network_id scale at rate shown",
      cohort_rollup: "cohort_id cycle stage week firms",
      cohort_snapshot: "cohort_id id audience at job_id report published_at held_at withdrawn_at shown pool",
      cohort_network: "cohort_id id job_id computed_at stamp map report",
      network_disclosure: "cohort_id network_id at scores links",
      digits_shown: "firm_id cycle cohort_id lot_id",
      lot_column: "cohort_id lot_id cycle place firms levels",
    },
  },
  {
    why: "where a firm stands among firms, and who was shown that",
    tables: {
      cohort_benchmark: "cohort_id snapshot_id firm_id assessment_id stand reading for_consultants",
      network_node: "cohort_id network_id place firm_id marks look",
      network_stand: "cohort_id firm_id look spent place facts digest",
      snapshot_seen: "cohort_id firm_id stand level values seq",
      snapshot_stand: "cohort_id snapshot_id firm_id stand",
      snapshot_erasure: "firm_id at",
      cohort_firm: "cohort_id firm_id part consent_level joined_at place",
    },
  },
  {
    why: "what happened to the membership of a firm",
    tables: {
      cohort_event: "cohort_id id event firm_id consent_level consent_version",
    },
  },
  {
    why: "a questionnaire",
    tables: {
      instrument_version: "id cohort_id instrument_id version document state created_at published_at retired_at",
    },
  },
  {
    why: "work of the server on a whole cohort",
    tables: {
      job: "id kind key cohort_id firm_id state progress attempt problem queued_at started_at ended_at",
    },
  },
  {
    why: "a door and its end; who made it is listed",
    tables: {
      invite_card: "firm_id id stratum domain seats joined token_hash code_hash created_at expires_at ended_at",
      link_code: "firm_id link_id id code_hash made_at expires_at used_at revoked_at",
      engagement_code: "firm_id id code_hash made_at expires_at used_at revoked_at",
    },
  },
  {
    why: "a relationship between firms",
    tables: {
      link: "firm_id id direction kind partner_type partner_country product start_year share share_of_partner functions industry value_band currency share_of_partner_estimated contract_type ownership_share owner tooling_owner exclusive restrictions source confidence valid_from valid_to partner_firm_id ended_at created_at",
      link_answer: "firm_id link_id question_id level asked_of",
      link_channel: "firm_id link_id kind direction frequency tacitness cost_bearer",
      link_incident: "firm_id link_id id kind date removed",
      link_match:
        "firm_id link_id match_id matched_at consented_at partner_consented_at merged_at ended_at ended_by_partner",
      merged_fact: "firm_id link_id fact differs value discrepancy word",
      partner_event: "firm_id link_id id event",
      confirmation:
        "firm_id link_id id instrument_version locale product asked_at expires_at reminded_at reminders given_at withdrawn_at",
      confirmation_scale: "firm_id confirmation_id scale agreement",
      position_event: "firm_id id move upgrading chosen date removed created_at",
    },
  },
  {
    why: "facts of the installation",
    tables: {
      meta: "key value",
      error_model:
        "version instrument_id instrument_version item respondent respondent_cell residual firms people adopted_at",
    },
  },
  {
    why: "the action plan; owners and authors are listed",
    tables: {
      plan: "firm_id id assessment_id result_revision effort_limit created_at",
      plan_measure:
        "firm_id id plan_id catalog_id cell first_step_on record_on cost currency effort after_id carried_from_id state started_on done_on revision created_at",
      plan_record: "firm_id id measure_id date grade created_at",
      plan_step: "firm_id id measure_id position catalog_id done_at",
    },
  },
  {
    why: "counts over units of five people or more, and the calendar of a pulse",
    tables: {
      pulse_figure: "firm_id wave_id about figures by_hand",
      pulse_round: "firm_id wave_id unit_id way headcount sent",
      pulse_unit: "firm_id id headcount created_at ended_at",
      pulse_wave: "firm_id id year quarter questionnaire opened_at last_day closes_at closed_at",
    },
  },
  {
    why: "which fact of the firm a revision counts; who wrote it is listed",
    tables: {
      record: "firm_id key kind revision",
    },
  },
  {
    why: "figures of the firm as a whole, frozen",
    tables: {
      result: "firm_id assessment_id revision rating input_hash versions frozen_at superseded_at",
      result_figures:
        "firm_id assessment_id revision cycle overall pre lrn app eva org net pos int overall_capped pre_capped lrn_capped app_capped eva_capped org_capped net_capped pos_capped int_capped org_required net_required pos_required int_required market modular relational captive hierarchy off_model oea oem odm obm customer_hhi power_imbalance fits_known_type overall_sem pre_sem lrn_sem app_sem eva_sem coverage serve serve_capped move staged records_behind answers_above_3 respondents",
      result_input: "firm_id assessment_id revision",
    },
  },
];
