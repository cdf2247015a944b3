-- Trigger: fills in the other name of a person in a new row. Arguments: the column of the person, the column of the
-- other name.
CREATE OR REPLACE FUNCTION app.take_other_name() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[1], (SELECT p.other_name FROM app.person p
    WHERE p.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid)));
END $$;
GRANT EXECUTE ON FUNCTION app.take_other_name TO trellis_owner;
