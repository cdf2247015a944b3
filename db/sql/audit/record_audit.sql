-- Adds an entry to the audit log. Who acts comes from the transaction; their role and name are looked up here, so that
-- no caller can state them wrongly. `p_as` is the role of those who are neither member nor administrator.
CREATE OR REPLACE FUNCTION app.record_audit(p_id uuid, p_act text, p_firm uuid, p_cohort uuid, p_object_kind text, p_object_id text,
  p_reason text, p_as text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_person uuid := app.actor_person();
  v_kind text := CASE WHEN v_person IS NOT NULL THEN 'person'
    WHEN current_setting('app.operator', true) = 'on' THEN 'operator'
    ELSE nullif(current_setting('app.actor', true), '')::jsonb ->> 'kind' END;
  v_role text; v_name text;
BEGIN
  SELECT m.role, m.display_name INTO v_role, v_name FROM app.membership m
  WHERE m.firm_id = p_firm AND m.person_id = v_person;
  IF v_role IS NULL AND p_cohort = ANY (app.cohorts_of_actor()) THEN v_role := 'administrator'; END IF;
  IF v_name IS NULL THEN
    SELECT a.display_name INTO v_name FROM app.cohort_administrator a WHERE a.person_id = v_person LIMIT 1;
  END IF;
  IF v_name IS NULL THEN SELECT p.name INTO v_name FROM app.person p WHERE p.id = v_person; END IF;
  INSERT INTO app.audit_entry (id, by_kind, by_person_id, by_role, by_name, act, firm_id, cohort_id, object_kind, object_id,
    reason)
  VALUES (p_id, v_kind, v_person, coalesce(v_role, p_as), coalesce(v_name, ''), p_act, p_firm, p_cohort, p_object_kind,
    p_object_id, p_reason);
END $$;
GRANT EXECUTE ON FUNCTION app.record_audit TO trellis_app, trellis_owner, trellis_worker;
