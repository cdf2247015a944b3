-- Notes an event of a match in the history of both firms. The other firm does not learn who did it.
CREATE OR REPLACE FUNCTION app.tell_both(p_firm uuid, p_match uuid, p_event text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO app.partner_event (firm_id, link_id, id, event, by_person_id)
  SELECT m.firm_id, m.link_id, gen_random_uuid(), p_event, CASE WHEN m.firm_id = p_firm THEN app.actor_person() END
  FROM app.link_match m WHERE m.match_id = p_match
$$;
