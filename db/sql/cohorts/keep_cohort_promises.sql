-- Trigger: keeps what firms agreed to. Once firms have joined, `minimum_k` (the fewest firms behind a figure) cannot
-- fall, and the cohort can only move below a cohort that is already above it; a new consent text gets a new version. A
-- cohort moves only between cohorts of the same administrator. Does not bind the operator.
CREATE OR REPLACE FUNCTION app.keep_cohort_promises() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_own uuid[];
  v_joined boolean;
BEGIN
  IF app.actor_person() IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.is_demo := (SELECT c.is_demo FROM app.cohort c WHERE c.id = NEW.parent_id);
    RETURN NEW;
  END IF;
  v_own := app.cohort_tree(ARRAY[OLD.id]);
  v_joined := EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = ANY (v_own));
  IF v_joined AND NEW.minimum_k < OLD.minimum_k THEN
    RAISE check_violation USING MESSAGE = 'the minimum only rises once firms have joined';
  END IF;
  IF NEW.consent_text IS DISTINCT FROM OLD.consent_text THEN NEW.consent_version := OLD.consent_version + 1; END IF;
  IF NEW.parent_id IS DISTINCT FROM OLD.parent_id THEN
    IF NEW.parent_id IS NULL OR OLD.parent_id IS NULL OR NEW.parent_id = ANY (v_own)
      OR NOT ARRAY[NEW.parent_id, OLD.parent_id] <@ app.cohorts_of_actor() THEN
      RAISE check_violation USING MESSAGE = 'a cohort moves below another one of the same administrator';
    END IF;
    IF v_joined AND NOT NEW.parent_id = ANY (app.cohort_path(OLD.parent_id)) THEN
      RAISE check_violation USING MESSAGE = 'a cohort that firms have joined moves up only';
    END IF;
  END IF;
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_cohort_promises TO trellis_owner;
