-- Returns the respondent rows of the acting person, in firms of which they are still a member.
CREATE OR REPLACE FUNCTION app.respondents_of_actor() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_person uuid := app.actor_person();
BEGIN
  RETURN (SELECT coalesce(array_agg(r.id), '{}') FROM app.respondent r
    JOIN app.membership m ON m.firm_id = r.firm_id AND m.person_id = r.person_id
    WHERE r.person_id = v_person);
END $$;
GRANT EXECUTE ON FUNCTION app.respondents_of_actor TO trellis_app, trellis_worker;
