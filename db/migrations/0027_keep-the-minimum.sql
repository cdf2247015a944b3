-- A part never publishes figures of fewer firms than the cohort above it. What stands now is raised once.
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
WITH RECURSIVE down(id, least) AS (
  SELECT c.id, c.minimum_k FROM app.cohort c WHERE c.parent_id IS NULL
  UNION SELECT c.id, greatest(c.minimum_k, d.least) FROM app.cohort c JOIN down d ON c.parent_id = d.id)
UPDATE app.cohort c SET minimum_k = down.least FROM down WHERE down.id = c.id AND c.minimum_k < down.least;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- After the statement, so that a whole tree is raised in one. The row above is held: it cannot rise unseen meanwhile.
CREATE FUNCTION app.keep_cohort_minimum() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM app.cohort c WHERE c.id = NEW.parent_id FOR SHARE;
  IF EXISTS (SELECT FROM app.cohort own JOIN app.cohort above ON above.id = own.parent_id
    WHERE (own.id = NEW.id OR above.id = NEW.id) AND own.minimum_k < above.minimum_k) THEN
    RAISE check_violation USING MESSAGE = 'a part rests on no fewer firms than the cohort above it';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The minimum of the cohort above, which an administrator of the part may not see; for administrators of the part.
CREATE FUNCTION app.minimum_above(p_cohort uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT above.minimum_k FROM app.cohort own JOIN app.cohort above ON above.id = own.parent_id
  WHERE own.id = p_cohort AND own.id = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.keep_cohort_minimum(), app.minimum_above(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.minimum_above(uuid) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.keep_cohort_minimum() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER keep_cohort_minimum AFTER INSERT OR UPDATE OF minimum_k, parent_id ON app.cohort
  FOR EACH ROW EXECUTE FUNCTION app.keep_cohort_minimum();
