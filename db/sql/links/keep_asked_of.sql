-- Whatever wrote an answer, it was given to the question as it is asked of this partner now. Answers from before were all
-- given to the wording of a customer; those about suppliers wait to be checked.
CREATE OR REPLACE FUNCTION app.keep_asked_of() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.asked_of := coalesce((SELECT l.direction FROM app.link l WHERE l.firm_id = NEW.firm_id AND l.id = NEW.link_id), 'customer');
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_asked_of TO trellis_owner;
