-- Returns the e-mail address of the acting person; null if no person acts. The application has no grant on `person`, so
-- this runs as `trellis_gate`.
CREATE OR REPLACE FUNCTION app.actor_email() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.email FROM app.person p WHERE p.id = app.actor_person()
$$;
GRANT EXECUTE ON FUNCTION app.actor_email TO trellis_app;
