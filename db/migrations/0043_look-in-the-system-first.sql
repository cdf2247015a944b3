-- An empty search_path still looks for types and tables among the temporary ones of the session first: a caller's own domain
-- `text` then runs its check with the rights of the function. Named last, they stand for nothing of the system's.
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid FROM pg_catalog.pg_proc p WHERE p.pronamespace = 'app'::regnamespace LOOP
    EXECUTE format('ALTER ROUTINE %s SET search_path = pg_catalog, pg_temp', f);
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
