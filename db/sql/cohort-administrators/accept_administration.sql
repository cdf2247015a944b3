-- Makes the acting person an administrator with the invitation that has this token. A second call returns the same. The
-- address must be theirs; an invitation from before their removal no longer works.
CREATE OR REPLACE FUNCTION app.accept_administration(p_token_hash text, p_display_name text)
RETURNS TABLE (outcome text, cohort_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  i app.administrator_invitation;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
  v_is boolean;
BEGIN
  SELECT * INTO i FROM app.administrator_invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF i.email <> v_email THEN RETURN QUERY SELECT 'other-address', NULL::uuid; RETURN; END IF;
  v_is := EXISTS (SELECT FROM app.cohort_administrator a
    WHERE a.cohort_id = i.cohort_id AND a.person_id = app.actor_person());
  IF i.revoked_at IS NOT NULL OR (i.accepted_at IS NOT NULL AND NOT v_is)
    OR (i.accepted_at IS NULL AND i.expires_at <= now())
    OR (NOT v_is AND i.created_at <= app.removed_at(app.actor_person(), NULL, i.cohort_id)) THEN
    RETURN QUERY SELECT 'ended', NULL::uuid; RETURN;
  END IF;
  IF NOT v_is THEN
    INSERT INTO app.cohort_administrator (cohort_id, person_id, display_name)
    VALUES (i.cohort_id, app.actor_person(), p_display_name);
    INSERT INTO app.cohort_event (cohort_id, event, by_person_id)
    VALUES (i.cohort_id, 'administrator-joined', app.actor_person());
  END IF;
  UPDATE app.administrator_invitation v SET accepted_at = coalesce(v.accepted_at, now())
  WHERE v.cohort_id = i.cohort_id AND v.id = i.id;
  RETURN QUERY SELECT 'accepted', i.cohort_id;
END $$;
GRANT EXECUTE ON FUNCTION app.accept_administration TO trellis_app;
