-- Trigger: locks the assignments of a member who leaves, before the foreign key deletes them. Locks them by id, in the
-- same order as `settle_assignments_of`, so that the two cannot deadlock.
CREATE OR REPLACE FUNCTION app.hold_given() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.assignment a WHERE a.firm_id = OLD.firm_id AND a.assignee_id = OLD.person_id ORDER BY a.id FOR UPDATE;
  RETURN OLD;
END $$;
GRANT EXECUTE ON FUNCTION app.hold_given TO trellis_owner;
