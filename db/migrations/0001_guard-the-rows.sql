-- Who may see and change which row. Roles exist already (db/roles.ts); the tables belong to trellis_owner.
GRANT USAGE ON SCHEMA app TO trellis_app, trellis_auth, trellis_worker;
GRANT USAGE, CREATE ON SCHEMA app TO trellis_gate;
--> statement-breakpoint

-- Row-level security holds for everyone, the owner too; the owner sees rows only with app.operator on.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'app' LOOP
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t.tablename);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t.tablename);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t.tablename);
  END LOOP;
END $$;
--> statement-breakpoint

-- What the gate functions may touch. Only the gate reads membership without a condition: a policy that read it under
-- FORCE would recurse without end.
GRANT SELECT ON app.membership, app.invitation, app.firm, app.cohort_membership, app.assessment, app.assessment_phase,
  app.respondent, app.answer, app.not_applicable, app.visitor, app.screening TO trellis_gate;
GRANT SELECT (id, email, session_version) ON app.person TO trellis_gate;
GRANT INSERT ON app.firm, app.membership, app.cohort_membership TO trellis_gate;
GRANT UPDATE (role) ON app.membership TO trellis_gate;
GRANT DELETE ON app.membership TO trellis_gate;
GRANT UPDATE (accepted_at) ON app.invitation TO trellis_gate;
GRANT UPDATE (view_seed) ON app.assessment TO trellis_gate;
GRANT UPDATE (claimed_by_firm) ON app.visitor TO trellis_gate;
GRANT UPDATE (firm_id, claimed_at) ON app.screening TO trellis_gate;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'membership', 'invitation', 'firm', 'cohort_membership', 'assessment',
    'assessment_phase', 'respondent', 'answer', 'not_applicable', 'visitor', 'screening'] LOOP
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint

-- The gate functions: who the actor is, what he reaches, and the only ways to create reach.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.actor_id(p_kind text, p_field text) RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN a ->> 'kind' = p_kind THEN (a ->> p_field)::uuid END
  FROM (SELECT NULLIF(current_setting('app.actor', true), '')::jsonb AS a) actor
$$;
--> statement-breakpoint
CREATE FUNCTION app.actor_person() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT app.actor_id('user', 'personId')
$$;
--> statement-breakpoint
CREATE FUNCTION app.actor_visitor() RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT app.actor_id('visitor', 'visitorId')
$$;
--> statement-breakpoint
-- Sets the actor for this transaction and returns the session version of the person; null for anybody else.
CREATE FUNCTION app.enter(p_actor jsonb) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config('app.actor', p_actor::text, true);
  RETURN (SELECT session_version FROM app.person WHERE id = app.actor_person());
END $$;
--> statement-breakpoint
CREATE FUNCTION app.firms_of_actor(p_role text DEFAULT NULL) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(firm_id), '{}') FROM app.membership
  WHERE person_id = app.actor_person() AND (p_role IS NULL OR role = p_role)
$$;
--> statement-breakpoint
CREATE FUNCTION app.respondents_of_actor() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(id), '{}') FROM app.respondent
  WHERE person_id = app.actor_person() AND firm_id = ANY (app.firms_of_actor())
$$;
--> statement-breakpoint
CREATE FUNCTION app.create_firm(p_id uuid, p_name text, p_time_zone text, p_locale text, p_display_name text, p_stratum text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF app.actor_person() IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'only a person creates a firm';
  END IF;
  INSERT INTO app.firm (id, name, time_zone, locale) VALUES (p_id, p_name, p_time_zone, p_locale);
  INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name)
  VALUES (p_id, app.actor_person(), 'manager', p_stratum, p_display_name);
END $$;
--> statement-breakpoint
-- Accepts an invitation for the acting person; only the invited address can. A replay gives the same answer.
CREATE FUNCTION app.accept_invitation(p_token_hash text, p_display_name text)
RETURNS TABLE (outcome text, firm_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  i app.invitation;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
  v_member boolean;
BEGIN
  SELECT * INTO i FROM app.invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF i.email <> v_email THEN RETURN QUERY SELECT 'other-address', NULL::uuid; RETURN; END IF;
  v_member := EXISTS (SELECT FROM app.membership m WHERE m.firm_id = i.firm_id AND m.person_id = app.actor_person());
  IF i.revoked_at IS NOT NULL THEN RETURN QUERY SELECT 'revoked', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NOT NULL AND NOT v_member THEN RETURN QUERY SELECT 'used', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NULL AND i.expires_at <= now() THEN RETURN QUERY SELECT 'expired', NULL::uuid; RETURN; END IF;
  IF NOT v_member THEN
    INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name)
    VALUES (i.firm_id, app.actor_person(), i.role, i.stratum, p_display_name);
  END IF;
  UPDATE app.invitation v SET accepted_at = coalesce(v.accepted_at, now()) WHERE v.firm_id = i.firm_id AND v.id = i.id;
  RETURN QUERY SELECT 'accepted', i.firm_id;
END $$;
--> statement-breakpoint
-- What an invitation says to whoever holds its token, before he is anybody here.
CREATE FUNCTION app.find_invitation(p_token_hash text)
RETURNS TABLE (firm_name text, email text, role text, stratum text, invited_by text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.name, i.email, i.role, i.stratum, coalesce(m.display_name, ''),
    CASE WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.accepted_at IS NOT NULL THEN 'used'
         WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END
  FROM app.invitation i JOIN app.firm f ON f.id = i.firm_id
  LEFT JOIN app.membership m ON m.firm_id = i.firm_id AND m.person_id = i.invited_by
  WHERE i.token_hash = p_token_hash
$$;
--> statement-breakpoint
-- Removes a member of a firm the actor manages. The managers' rows are locked, so that two cannot remove each other.
CREATE FUNCTION app.remove_member(p_firm uuid, p_person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_managers uuid[];
BEGIN
  SELECT array_agg(l.person_id) INTO v_managers FROM (
    SELECT m.person_id FROM app.membership m WHERE m.firm_id = p_firm AND m.role = 'manager'
    ORDER BY m.person_id FOR UPDATE) l;
  IF v_managers IS NULL OR app.actor_person() IS NULL OR NOT app.actor_person() = ANY (v_managers) THEN
    RETURN 'not-yours-to-do';
  END IF;
  IF p_person = ANY (v_managers) AND cardinality(v_managers) = 1 THEN RETURN 'last-manager'; END IF;
  DELETE FROM app.membership m WHERE m.firm_id = p_firm AND m.person_id = p_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  RETURN 'removed';
END $$;
--> statement-breakpoint
-- For the operator alone until cohorts invite firms: nobody else may execute it.
CREATE FUNCTION app.join_cohort(p_cohort uuid, p_firm uuid, p_consent integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO app.cohort_membership (cohort_id, firm_id, consent_level) VALUES (p_cohort, p_firm, p_consent)
  ON CONFLICT DO NOTHING
$$;
--> statement-breakpoint
-- Makes a visitor's screening a record of a firm the actor manages; once, and only while the token lives.
CREATE FUNCTION app.claim_screening(p_firm uuid, p_token_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE v_visitor uuid;
BEGIN
  IF NOT p_firm = ANY (app.firms_of_actor('manager')) THEN RETURN false; END IF;
  UPDATE app.visitor v SET claimed_by_firm = p_firm
  WHERE v.token_hash = p_token_hash AND v.claimed_by_firm IS NULL AND v.expires_at > now() RETURNING v.id INTO v_visitor;
  IF v_visitor IS NULL THEN RETURN false; END IF;
  UPDATE app.screening s SET firm_id = p_firm, claimed_at = now() WHERE s.visitor_id = v_visitor;
  RETURN FOUND;
END $$;
--> statement-breakpoint
-- Holds an assessment against moves until the transaction ends, and tells the state of its phases under that lock.
CREATE FUNCTION app.hold_assessment(p_assessment uuid) RETURNS TABLE (firm_id uuid, phase text, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM app.assessment a WHERE a.id = p_assessment AND a.firm_id = ANY (app.firms_of_actor()) FOR SHARE;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT p.firm_id, p.phase, p.state FROM app.assessment_phase p WHERE p.assessment_id = p_assessment;
END $$;
--> statement-breakpoint
-- Which items somebody of the firm has answered, without levels and names; "don't know" and N/A count.
CREATE FUNCTION app.answered_items(p_assessment uuid) RETURNS TABLE (item_id text, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.item_id, sum(g.n)::integer FROM (
    SELECT a.item_id, 1 AS n FROM app.answer a
    JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
    WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor()) AND r.kind = 'member'
      AND (a.dont_know OR a.level IS NOT NULL)
    UNION ALL
    SELECT n.item_id, 0 FROM app.not_applicable n
    WHERE n.assessment_id = p_assessment AND n.firm_id = ANY (app.firms_of_actor())
  ) g GROUP BY g.item_id
$$;
--> statement-breakpoint
-- How many items each respondent has answered, for the manager: a count a phase, never a level.
CREATE FUNCTION app.answer_counts(p_assessment uuid)
RETURNS TABLE (respondent_id uuid, person_id uuid, phase text, answered integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.id, r.person_id, left(a.item_id, 3), count(*)::integer FROM app.answer a
  JOIN app.respondent r ON r.firm_id = a.firm_id AND r.assessment_id = a.assessment_id AND r.id = a.respondent_id
  WHERE a.assessment_id = p_assessment AND a.firm_id = ANY (app.firms_of_actor('manager'))
    AND (a.dont_know OR a.level IS NOT NULL)
  GROUP BY r.id, r.person_id, left(a.item_id, 3)
$$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.actor_id(text, text), app.actor_person(), app.actor_visitor(), app.enter(jsonb),
  app.firms_of_actor(text), app.respondents_of_actor() TO trellis_app, trellis_worker;
GRANT EXECUTE ON FUNCTION app.create_firm(uuid, text, text, text, text, text), app.accept_invitation(text, text),
  app.remove_member(uuid, uuid), app.claim_screening(uuid, text), app.hold_assessment(uuid), app.answered_items(uuid),
  app.answer_counts(uuid) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.find_invitation(text) TO trellis_auth;
GRANT EXECUTE ON FUNCTION app.join_cohort(uuid, uuid, integer) TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint

-- Sign-in: people, codes, tokens, limits, and nothing of a firm.
GRANT SELECT, INSERT, UPDATE, DELETE ON app.sign_in_code, app.rate_limit TO trellis_auth;
GRANT SELECT, INSERT, UPDATE ON app.person TO trellis_auth;
GRANT SELECT, INSERT ON app.visitor TO trellis_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON app.rate_limit TO trellis_app;
GRANT SELECT ON app.meta TO trellis_app, trellis_auth, trellis_worker;
CREATE POLICY sign_in ON app.person TO trellis_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON app.sign_in_code TO trellis_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON app.visitor TO trellis_auth USING (true) WITH CHECK (true);
CREATE POLICY limits ON app.rate_limit TO trellis_auth, trellis_app USING (true) WITH CHECK (true);
CREATE POLICY everyone ON app.meta FOR SELECT TO trellis_app, trellis_auth, trellis_worker USING (true);
--> statement-breakpoint

-- The application. Members read the rows of their firms; no INSERT on membership and cohort_membership.
GRANT SELECT ON app.firm, app.membership, app.invitation, app.cohort, app.cohort_membership, app.link, app.link_answer,
  app.assessment, app.assessment_phase, app.phase_event, app.role_shares, app.aim, app.respondent, app.answer,
  app.answer_history, app.record, app.record_change, app.context_answer, app.not_applicable, app.evidence, app.result,
  app.result_input, app.result_figures, app.screening TO trellis_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['membership', 'cohort_membership', 'link', 'link_answer', 'assessment', 'assessment_phase',
    'phase_event', 'role_shares', 'aim', 'record', 'record_change', 'context_answer', 'not_applicable', 'evidence',
    'result', 'result_figures', 'screening'] LOOP
    EXECUTE format('CREATE POLICY member_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['invitation', 'result_input'] LOOP
    EXECUTE format('CREATE POLICY manager_reads ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  -- Records that every member edits.
  FOREACH t IN ARRAY ARRAY['link', 'link_answer', 'context_answer', 'evidence'] LOOP
    EXECUTE format('GRANT INSERT, UPDATE ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY member_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
    EXECUTE format('CREATE POLICY member_updates ON app.%I FOR UPDATE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]))', t);
  END LOOP;
  -- What only a manager writes.
  FOREACH t IN ARRAY ARRAY['invitation', 'assessment', 'assessment_phase', 'phase_event', 'role_shares', 'aim',
    'not_applicable', 'result', 'result_input', 'result_figures'] LOOP
    EXECUTE format('GRANT INSERT ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY manager_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['invitation', 'assessment', 'assessment_phase', 'role_shares', 'aim', 'not_applicable',
    'result', 'membership'] LOOP
    EXECUTE format('CREATE POLICY manager_updates ON app.%I FOR UPDATE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['aim', 'not_applicable'] LOOP
    EXECUTE format('GRANT DELETE ON app.%I TO trellis_app', t);
    EXECUTE format('CREATE POLICY manager_deletes ON app.%I FOR DELETE TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[]))', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY member_reads ON app.firm FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.firms_of_actor())::uuid[]));
CREATE POLICY manager_updates ON app.firm FOR UPDATE TO trellis_app
  USING (id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
CREATE POLICY member_reads ON app.cohort FOR SELECT TO trellis_app
  USING (id IN (SELECT cohort_id FROM app.cohort_membership));
GRANT UPDATE (name, industry, country, employees, time_zone, locale) ON app.firm TO trellis_app;
GRANT UPDATE (stratum, display_name) ON app.membership TO trellis_app;
GRANT UPDATE (revoked_at) ON app.invitation TO trellis_app;
GRANT UPDATE (view_seed) ON app.assessment TO trellis_app;
GRANT UPDATE (state, submitted_at, accepted_at) ON app.assessment_phase TO trellis_app;
GRANT UPDATE (oea, oem, odm, obm) ON app.role_shares TO trellis_app;
GRANT UPDATE (kind, mode, role, upgrading, year, share) ON app.aim TO trellis_app;
GRANT UPDATE (reason) ON app.not_applicable TO trellis_app;
GRANT UPDATE (superseded_at) ON app.result TO trellis_app;
GRANT DELETE ON app.link_answer TO trellis_app;
CREATE POLICY member_deletes ON app.link_answer FOR DELETE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]));
--> statement-breakpoint

-- Revisions and history of records follow the right to edit the record.
GRANT INSERT, UPDATE (revision, by_person_id, at) ON app.record TO trellis_app;
GRANT INSERT ON app.record_change TO trellis_app;
CREATE POLICY editor_inserts ON app.record FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (kind IN ('link', 'context', 'evidence')
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY editor_updates ON app.record FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (kind IN ('link', 'context', 'evidence')
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY editor_inserts ON app.record_change FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND by_person_id = (SELECT app.actor_person())
    AND (split_part(key, ':', 1) IN ('link', 'context', 'evidence')
      OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
--> statement-breakpoint

-- Answers are personal: colleagues' are seen by a manager alone, and only once the phase is submitted or accepted.
GRANT INSERT, UPDATE (stratum) ON app.respondent TO trellis_app;
CREATE POLICY own_reads ON app.respondent FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (person_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY own_inserts ON app.respondent FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND person_id = (SELECT app.actor_person())
    AND kind = 'member');
CREATE POLICY own_updates ON app.respondent FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND person_id = (SELECT app.actor_person()));
--> statement-breakpoint
GRANT INSERT ON app.answer, app.answer_history TO trellis_app;
GRANT UPDATE (level, dont_know, comment, marked, revision, locale, saved_at) ON app.answer TO trellis_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['answer', 'answer_history'] LOOP
    EXECUTE format('CREATE POLICY own_reads ON app.%I FOR SELECT TO trellis_app
      USING (respondent_id = ANY ((SELECT app.respondents_of_actor())::uuid[]))', t);
    EXECUTE format('CREATE POLICY manager_reads_submitted ON app.%I FOR SELECT TO trellis_app
      USING (firm_id = ANY ((SELECT app.firms_of_actor(''manager''))::uuid[])
        AND (firm_id, assessment_id, left(item_id, 3)) IN (SELECT p.firm_id, p.assessment_id, p.phase
          FROM app.assessment_phase p WHERE p.state IN (''submitted'', ''accepted'')))', t);
    EXECUTE format('CREATE POLICY own_inserts ON app.%I FOR INSERT TO trellis_app
      WITH CHECK (respondent_id = ANY ((SELECT app.respondents_of_actor())::uuid[])
        AND (firm_id, assessment_id, left(item_id, 3)) IN (SELECT p.firm_id, p.assessment_id, p.phase
          FROM app.assessment_phase p WHERE p.state IN (''open'', ''returned'')))', t);
  END LOOP;
END $$;
CREATE POLICY own_updates ON app.answer FOR UPDATE TO trellis_app
  USING (respondent_id = ANY ((SELECT app.respondents_of_actor())::uuid[])
    AND (firm_id, assessment_id, left(item_id, 3)) IN (SELECT p.firm_id, p.assessment_id, p.phase
      FROM app.assessment_phase p WHERE p.state IN ('open', 'returned')));
--> statement-breakpoint

-- A visitor has one screening, his own, until a firm claims it.
GRANT INSERT, UPDATE (answers, position, main_function, updated_at) ON app.screening TO trellis_app;
CREATE POLICY visitor_reads ON app.screening FOR SELECT TO trellis_app
  USING (visitor_id = (SELECT app.actor_visitor()));
CREATE POLICY visitor_inserts ON app.screening FOR INSERT TO trellis_app
  WITH CHECK (visitor_id = (SELECT app.actor_visitor()) AND firm_id IS NULL);
CREATE POLICY visitor_updates ON app.screening FOR UPDATE TO trellis_app
  USING (visitor_id = (SELECT app.actor_visitor()) AND firm_id IS NULL);
