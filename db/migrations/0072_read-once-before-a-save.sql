-- Who may, asked by every row rule: the same answers as before, from functions that keep their plans.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.actor_person() RETURNS uuid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_actor jsonb := NULLIF(current_setting('app.actor', true), '')::jsonb;
BEGIN
  RETURN CASE WHEN v_actor ->> 'kind' = 'user' THEN (v_actor ->> 'personId')::uuid END;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.firms_of_actor(p_role text DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN (SELECT coalesce(array_agg(m.firm_id), '{}') FROM app.membership m
    WHERE m.person_id = v_person AND (p_role IS NULL OR m.role = p_role));
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.respondents_of_actor() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN (SELECT coalesce(array_agg(r.id), '{}') FROM app.respondent r
    JOIN app.membership m ON m.firm_id = r.firm_id AND m.person_id = r.person_id
    WHERE r.person_id = v_person);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.firms_viewed(p_scope text DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN (SELECT coalesce(array_agg(DISTINCT e.firm_id), '{}')
    FROM app.engagement e
    JOIN app.access_log l ON l.engagement_id = e.id AND l.at = now()
      AND l.transaction_id = pg_current_xact_id_if_assigned()::text
    WHERE e.consultant_id = v_person AND app.engagement_is_active(e)
      AND (p_scope IS NULL OR p_scope = ANY (e.scope)));
END $$;
--> statement-breakpoint
-- Nearly always the firm has answered the items before: then nothing is worked out.
CREATE OR REPLACE FUNCTION app.answer_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE fresh app.firm_item[];
BEGIN
  IF NOT EXISTS (SELECT FROM new_rows n WHERE (n.dont_know OR n.level IS NOT NULL) AND NOT EXISTS (SELECT FROM app.firm_item i
    WHERE i.firm_id = n.firm_id AND i.item_id = n.item_id AND i.cycle =
      (SELECT a.cycle FROM app.assessment a WHERE a.firm_id = n.firm_id AND a.id = n.assessment_id))) THEN
    RETURN NULL;
  END IF;
  SELECT array_agg(ROW(x.firm_id, x.cycle, x.item_id, x.saved_at, app.time_band(x.saved_at - x.before))::app.firm_item
    ORDER BY x.firm_id, x.cycle, x.item_id) INTO fresh
  FROM (SELECT DISTINCT ON (n.firm_id, a.cycle, n.item_id) n.firm_id, a.cycle, n.item_id, n.saved_at,
      (SELECT max(o.saved_at) FROM app.answer o WHERE o.firm_id = n.firm_id AND o.assessment_id = n.assessment_id
        AND o.respondent_id = n.respondent_id AND o.item_id <> n.item_id AND o.saved_at <= n.saved_at) AS before
    FROM new_rows n
    JOIN app.respondent p ON p.firm_id = n.firm_id AND p.assessment_id = n.assessment_id AND p.id = n.respondent_id
    JOIN app.assessment a ON a.firm_id = n.firm_id AND a.id = n.assessment_id
    WHERE p.kind = 'member' AND (n.dont_know OR n.level IS NOT NULL) AND NOT EXISTS (SELECT FROM app.firm_item i
      WHERE i.firm_id = n.firm_id AND i.cycle = a.cycle AND i.item_id = n.item_id)
    ORDER BY n.firm_id, a.cycle, n.item_id, n.saved_at) x;
  IF fresh IS NOT NULL THEN
    PERFORM app.hold_firms((SELECT array_agg(f.firm_id) FROM unnest(fresh) f));
    INSERT INTO app.firm_item SELECT * FROM unnest(fresh) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
-- To hold a respondent; nothing of him is changed by the gate.
GRANT UPDATE (stratum) ON app.respondent TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- What a save of answers has to know: the assessment held against moves, and the person's own answers held against his other
-- tabs, read under both locks. Of the answers the given items; no items: all of them. No row for whoever is no member.
CREATE FUNCTION app.hold_for_answers(p_assessment uuid, p_items text[])
RETURNS TABLE (firm_id uuid, instrument_id text, instrument_version text, role text, states jsonb, respondent_id uuid,
  versions bigint, answers jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  PERFORM FROM app.assessment a WHERE a.id = p_assessment AND a.firm_id = ANY (app.firms_of_actor()) FOR SHARE;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT a.firm_id, a.instrument_id, a.instrument_version, m.role,
    (SELECT jsonb_object_agg(p.phase, p.state) FROM app.assessment_phase p
      WHERE p.firm_id = a.firm_id AND p.assessment_id = a.id)
  INTO hold_for_answers.firm_id, hold_for_answers.instrument_id, hold_for_answers.instrument_version,
    hold_for_answers.role, hold_for_answers.states
  FROM app.assessment a JOIN app.membership m ON m.firm_id = a.firm_id AND m.person_id = v_person
  WHERE a.id = p_assessment;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT r.id INTO hold_for_answers.respondent_id FROM app.respondent r
  WHERE r.firm_id = hold_for_answers.firm_id AND r.assessment_id = p_assessment AND r.person_id = v_person
    AND r.kind = 'member' FOR UPDATE;
  SELECT coalesce(sum(w.revision), 0), coalesce(jsonb_agg(jsonb_build_object('item', w.item_id, 'level', w.level,
      'dontKnow', w.dont_know, 'comment', w.comment, 'marked', w.marked, 'revision', w.revision, 'savedAt', w.saved_at))
      FILTER (WHERE p_items IS NULL OR w.item_id = ANY (p_items)), '[]')
  INTO hold_for_answers.versions, hold_for_answers.answers
  FROM app.answer w WHERE w.firm_id = hold_for_answers.firm_id AND w.assessment_id = p_assessment
    AND w.respondent_id = hold_for_answers.respondent_id;
  RETURN NEXT;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.hold_for_answers(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.hold_for_answers(uuid, text[]) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
