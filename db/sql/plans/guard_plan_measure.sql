-- Trigger: lets a member who owns a measure change its state, and nothing else. A row rule cannot limit columns by
-- role.
CREATE OR REPLACE FUNCTION app.guard_plan_measure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user IN ('trellis_gate', 'trellis_owner') THEN
    RETURN NEW;
  END IF;
  IF NOT NEW.firm_id = ANY (app.firms_of_actor('manager')) AND
    (to_jsonb(NEW) - '{state,reason,started_on,done_on,revision}'::text[]) IS DISTINCT FROM
    (to_jsonb(OLD) - '{state,reason,started_on,done_on,revision}'::text[]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'only a manager changes a measure of the plan';
  END IF;
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION app.guard_plan_measure TO trellis_owner;
