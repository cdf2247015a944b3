ALTER TABLE "app"."former_place" ADD COLUMN "by_self" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- A removal ends the invitations that are open to the address.
GRANT UPDATE (revoked_at) ON app.invitation TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; and whether the person left by himself or was removed by somebody else.
CREATE OR REPLACE FUNCTION app.keep_former_member() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.former_place (person_id, firm_id, by_self)
  SELECT OLD.person_id, OLD.firm_id, OLD.person_id IS NOT DISTINCT FROM app.actor_person()
  WHERE EXISTS (SELECT FROM app.person p WHERE p.id = OLD.person_id)
    AND EXISTS (SELECT FROM app.firm f WHERE f.id = OLD.firm_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.keep_former_administrator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO app.former_place (person_id, cohort_id, by_self)
  SELECT OLD.person_id, OLD.cohort_id, OLD.person_id IS NOT DISTINCT FROM app.actor_person()
  WHERE EXISTS (SELECT FROM app.person p WHERE p.id = OLD.person_id)
    AND EXISTS (SELECT FROM app.cohort c WHERE c.id = OLD.cohort_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- When somebody else removed this person from a firm, or from the administrators of a cohort; null for who left by himself,
-- or has never been there. What was open to him before that moment stays closed.
CREATE FUNCTION app.removed_at(p_person uuid, p_firm uuid, p_cohort uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN NOT l.by_self THEN l.until END FROM (SELECT f.until, f.by_self FROM app.former_place f
    WHERE f.person_id = p_person AND (f.firm_id = p_firm OR f.cohort_id = p_cohort) ORDER BY f.until DESC LIMIT 1) l
$$;
--> statement-breakpoint
-- As before; and what is open to the address ends with the membership, so that only a later invitation leads back.
CREATE OR REPLACE FUNCTION app.remove_member(p_firm uuid, p_person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_managers uuid[];
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = p_person);
BEGIN
  SELECT array_agg(l.person_id) INTO v_managers FROM (
    SELECT m.person_id FROM app.membership m WHERE m.firm_id = p_firm AND m.role = 'manager'
    ORDER BY m.person_id FOR UPDATE) l;
  IF v_managers IS NULL OR app.actor_person() IS NULL OR NOT app.actor_person() = ANY (v_managers) THEN
    RETURN 'not-yours-to-do';
  END IF;
  IF p_person = ANY (v_managers) AND cardinality(v_managers) = 1 THEN RETURN 'last-manager'; END IF;
  DELETE FROM app.membership m WHERE m.firm_id = p_firm AND m.person_id = p_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  UPDATE app.invitation i SET revoked_at = now()
  WHERE i.firm_id = p_firm AND i.email = v_email AND i.accepted_at IS NULL AND i.revoked_at IS NULL;
  PERFORM app.end_offers(p_firm, v_email);
  RETURN 'removed';
END $$;
--> statement-breakpoint
-- Ends the offers of a firm that nobody has taken yet and that went to this address.
CREATE FUNCTION app.end_offers(p_firm uuid, p_email text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE app.engagement e SET revoked_at = statement_timestamp(), revoked_by = 'firm'
  WHERE e.firm_id = p_firm AND e.email = p_email AND e.consultant_id IS NULL AND e.revoked_at IS NULL
    AND e.declined_at IS NULL
$$;
--> statement-breakpoint
-- Whose access a manager ends is not let in again by an offer that is still open to his address.
CREATE FUNCTION app.end_offers_of(p_firm uuid, p_id uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT app.end_offers(p_firm, p.email) FROM app.engagement e JOIN app.person p ON p.id = e.consultant_id
  WHERE e.firm_id = p_firm AND e.id = p_id AND e.revoked_by = 'firm' AND p_firm = ANY (app.firms_of_actor('manager'))
$$;
--> statement-breakpoint
-- As before; and an invitation from before a removal opens nothing.
CREATE OR REPLACE FUNCTION app.accept_invitation(p_token_hash text, p_display_name text)
RETURNS TABLE (outcome text, firm_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  i app.invitation;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
  v_member boolean;
BEGIN
  SELECT * INTO i FROM app.invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF i.email <> v_email THEN RETURN QUERY SELECT 'other-address', NULL::uuid; RETURN; END IF;
  v_member := EXISTS (SELECT FROM app.membership m WHERE m.firm_id = i.firm_id AND m.person_id = app.actor_person());
  IF i.revoked_at IS NOT NULL THEN RETURN QUERY SELECT 'revoked', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NOT NULL AND NOT v_member THEN RETURN QUERY SELECT 'used', NULL::uuid; RETURN; END IF;
  IF i.accepted_at IS NULL AND i.expires_at <= now() THEN RETURN QUERY SELECT 'expired', NULL::uuid; RETURN; END IF;
  IF NOT v_member THEN
    IF i.created_at <= app.removed_at(app.actor_person(), i.firm_id, NULL) THEN
      RETURN QUERY SELECT 'revoked', NULL::uuid; RETURN;
    END IF;
    INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name)
    VALUES (i.firm_id, app.actor_person(), i.role, i.stratum, p_display_name);
  END IF;
  UPDATE app.invitation v SET accepted_at = coalesce(v.accepted_at, now()) WHERE v.firm_id = i.firm_id AND v.id = i.id;
  RETURN QUERY SELECT 'accepted', i.firm_id;
END $$;
--> statement-breakpoint
-- As before; and a card, which cannot tell who scans it, brings nobody back whom a manager removed.
CREATE OR REPLACE FUNCTION app.join_by_card(p_token_hash text, p_display_name text, p_stratum text)
RETURNS TABLE (outcome text, firm_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c app.invite_card;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
BEGIN
  SELECT * INTO c FROM app.invite_card v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF c.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF EXISTS (SELECT FROM app.membership m WHERE m.firm_id = c.firm_id AND m.person_id = app.actor_person()) THEN
    RETURN QUERY SELECT 'joined', c.firm_id; RETURN;
  END IF;
  IF c.ended_at IS NOT NULL OR c.expires_at <= now() THEN RETURN QUERY SELECT 'ended', NULL::uuid; RETURN; END IF;
  IF app.removed_at(app.actor_person(), c.firm_id, NULL) IS NOT NULL THEN
    RETURN QUERY SELECT 'removed', NULL::uuid; RETURN;
  END IF;
  IF c.joined >= c.seats THEN RETURN QUERY SELECT 'full', NULL::uuid; RETURN; END IF;
  IF c.domain IS NOT NULL AND split_part(v_email, '@', 2) <> c.domain THEN
    RETURN QUERY SELECT 'other-domain', NULL::uuid; RETURN;
  END IF;
  UPDATE app.invite_card v SET joined = v.joined + 1 WHERE v.firm_id = c.firm_id AND v.id = c.id;
  INSERT INTO app.membership (firm_id, person_id, role, stratum, display_name, card_id)
  VALUES (c.firm_id, app.actor_person(), 'contributor', coalesce(c.stratum, p_stratum), p_display_name, c.id);
  RETURN QUERY SELECT 'joined', c.firm_id;
END $$;
--> statement-breakpoint
-- As before; and a request from before a removal opens nothing.
CREATE OR REPLACE FUNCTION app.accept_administration(p_token_hash text, p_display_name text)
RETURNS TABLE (outcome text, cohort_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  i app.administrator_invitation;
  v_email text := (SELECT p.email FROM app.person p WHERE p.id = app.actor_person());
  v_is boolean;
BEGIN
  SELECT * INTO i FROM app.administrator_invitation v WHERE v.token_hash = p_token_hash FOR UPDATE;
  IF i.id IS NULL OR v_email IS NULL THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
  IF i.email <> v_email THEN RETURN QUERY SELECT 'other-address', NULL::uuid; RETURN; END IF;
  v_is := EXISTS (SELECT FROM app.cohort_administrator a
    WHERE a.cohort_id = i.cohort_id AND a.person_id = app.actor_person());
  IF i.revoked_at IS NOT NULL OR (i.accepted_at IS NOT NULL AND NOT v_is)
    OR (i.accepted_at IS NULL AND i.expires_at <= now())
    OR (NOT v_is AND i.created_at <= app.removed_at(app.actor_person(), NULL, i.cohort_id)) THEN
    RETURN QUERY SELECT 'ended', NULL::uuid; RETURN;
  END IF;
  IF NOT v_is THEN
    INSERT INTO app.cohort_administrator (cohort_id, person_id, display_name)
    VALUES (i.cohort_id, app.actor_person(), p_display_name);
    INSERT INTO app.cohort_event (cohort_id, event, by_person_id)
    VALUES (i.cohort_id, 'administrator-joined', app.actor_person());
  END IF;
  UPDATE app.administrator_invitation v SET accepted_at = coalesce(v.accepted_at, now())
  WHERE v.cohort_id = i.cohort_id AND v.id = i.id;
  RETURN QUERY SELECT 'accepted', i.cohort_id;
END $$;
--> statement-breakpoint
-- As before; and requests that are open to the address end with the office.
CREATE OR REPLACE FUNCTION app.remove_administrator(p_cohort uuid, p_person uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_all integer;
BEGIN
  SELECT count(*) INTO v_all FROM (SELECT a.person_id FROM app.cohort_administrator a
    WHERE a.cohort_id = p_cohort OR a.cohort_id = ANY (app.cohorts_above(p_cohort))
    ORDER BY a.cohort_id, a.person_id FOR UPDATE) l;
  IF NOT p_cohort = ANY (app.cohorts_of_actor()) THEN RETURN 'not-yours-to-do'; END IF;
  IF v_all = 1 THEN RETURN 'last-administrator'; END IF;
  DELETE FROM app.cohort_administrator a WHERE a.cohort_id = p_cohort AND a.person_id = p_person;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  UPDATE app.administrator_invitation i SET revoked_at = now()
  WHERE i.cohort_id = p_cohort AND i.accepted_at IS NULL AND i.revoked_at IS NULL
    AND i.email = (SELECT p.email FROM app.person p WHERE p.id = p_person);
  INSERT INTO app.cohort_event (cohort_id, event, by_person_id) VALUES (p_cohort, 'administrator-removed', app.actor_person());
  RETURN 'removed';
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.removed_at(uuid, uuid, uuid), app.end_offers(uuid, text), app.end_offers_of(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.end_offers_of(uuid, uuid) TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
