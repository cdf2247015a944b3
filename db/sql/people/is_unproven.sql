-- Returns whether the actor may not yet write to strangers: their account is younger than a day, or no phase of the
-- firm was ever accepted. Without a firm the account alone decides. A firm that is not theirs is unproven.
CREATE OR REPLACE FUNCTION app.is_unproven(p_firm uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM app.person p WHERE p.id = app.actor_person() AND p.created_at <= now() - interval '1 day')
    OR (p_firm IS NOT NULL AND NOT EXISTS (SELECT FROM app.assessment_phase a
      WHERE a.firm_id = p_firm AND a.state = 'accepted' AND p_firm = ANY (app.firms_of_actor())))
$$;
GRANT EXECUTE ON FUNCTION app.is_unproven TO trellis_app;
