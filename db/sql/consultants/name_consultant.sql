-- Saves the name and organisation under which the acting consultant appears to firms.
CREATE OR REPLACE FUNCTION app.name_consultant(p_name text, p_organisation text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.consultant (person_id, display_name, organisation) VALUES (app.actor_person(), p_name, p_organisation)
  ON CONFLICT (person_id) DO UPDATE SET display_name = excluded.display_name, organisation = excluded.organisation
$$;
