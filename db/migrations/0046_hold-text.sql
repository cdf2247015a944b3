-- How old an account is decides what is sent by mail in its name.
GRANT SELECT (created_at) ON app.person TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Whether nobody vouches yet for what the acting person writes to strangers: the account is younger than a day, or no phase
-- of the firm was ever accepted. Without a firm the account alone decides. A firm that is not his own is unproven.
CREATE FUNCTION app.is_unproven(p_firm uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM app.person p WHERE p.id = app.actor_person() AND p.created_at <= now() - interval '1 day')
    OR (p_firm IS NOT NULL AND NOT EXISTS (SELECT FROM app.assessment_phase a
      WHERE a.firm_id = p_firm AND a.state = 'accepted' AND p_firm = ANY (app.firms_of_actor())))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.is_unproven(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_unproven(uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
