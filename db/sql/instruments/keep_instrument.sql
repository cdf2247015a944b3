-- Trigger: refuses every change of a published version, except retiring it. Drafts may change, be published or
-- deleted.
CREATE OR REPLACE FUNCTION app.keep_instrument() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NEW.state IN ('draft', 'published') THEN RETURN NEW; END IF;
  ELSIF TG_OP = 'UPDATE' AND (NEW.state = OLD.state OR NEW.state = 'retired')
    AND (NEW.document, NEW.instrument_id, NEW.version, NEW.cohort_id, NEW.published_at)
      IS NOT DISTINCT FROM (OLD.document, OLD.instrument_id, OLD.version, OLD.cohort_id, OLD.published_at) THEN
    RETURN NEW;
  END IF;
  RAISE insufficient_privilege USING MESSAGE = 'a published version of a questionnaire never changes';
END $$;
GRANT EXECUTE ON FUNCTION app.keep_instrument TO trellis_owner;
