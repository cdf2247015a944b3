ALTER TABLE "app"."link_answer" ADD COLUMN "asked_of" text DEFAULT 'customer' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."link_answer" ADD CONSTRAINT "link_answer_asked_of" CHECK ("app"."link_answer"."asked_of" in ('customer', 'supplier'));
--> statement-breakpoint

-- Whatever wrote an answer, it was given to the question as it is asked of this partner now. Answers from before were all
-- given to the wording of a customer; those about suppliers wait to be checked.
CREATE FUNCTION app.keep_asked_of() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.asked_of := coalesce((SELECT l.direction FROM app.link l WHERE l.firm_id = NEW.firm_id AND l.id = NEW.link_id), 'customer');
  RETURN NEW;
END $$;
CREATE TRIGGER keep_asked_of BEFORE INSERT OR UPDATE OF level ON app.link_answer
  FOR EACH ROW EXECUTE FUNCTION app.keep_asked_of();
GRANT UPDATE (asked_of) ON app.link_answer TO trellis_app;
