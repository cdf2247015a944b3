-- Trigger: notes with each answer about a link whether its partner is a customer or a supplier, since the question is
-- worded accordingly. 'customer' if the link does not exist yet.
CREATE OR REPLACE FUNCTION app.keep_asked_of() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.asked_of := coalesce((SELECT l.direction FROM app.link l WHERE l.firm_id = NEW.firm_id AND l.id = NEW.link_id), 'customer');
  RETURN NEW;
END $$;
GRANT EXECUTE ON FUNCTION app.keep_asked_of TO trellis_owner;
