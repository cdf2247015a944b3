-- One row per act in the audit log; never changed. Managers and administrators read. Written by `record_audit` and
-- `note_account`. Erasing a firm deletes its entries; erasing a person removes their name from entries.

-- Unlike in other tables, the operator only reads.
DROP POLICY operator ON app.audit_entry;
CREATE POLICY operator ON app.audit_entry FOR SELECT TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on');
-- Functions may change entries only inside a trigger, which runs when a person or firm is erased.
CREATE POLICY gate_forgets ON app.audit_entry TO trellis_gate USING (pg_trigger_depth() > 0) WITH CHECK (true);
CREATE POLICY gate_inserts ON app.audit_entry FOR INSERT TO trellis_gate WITH CHECK (true);
-- Administrators read the acts in their cohorts. Acts of a firm's people name a person, so administrators read them
-- only while the firm shares its name there.
CREATE POLICY administrator_reads ON app.audit_entry FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND (firm_id IS NULL OR by_role = 'administrator' OR by_kind = 'operator'
      OR (firm_id, cohort_id) IN (SELECT m.firm_id, m.cohort_id FROM app.cohort_membership m
        WHERE m.consent_level = 3 AND m.cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]))));
CREATE POLICY manager_reads ON app.audit_entry FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]));
-- People read what happened to their own account.
CREATE POLICY own_account ON app.audit_entry FOR SELECT TO trellis_app
  USING (by_person_id = (SELECT app.actor_person()) AND object_kind = 'person' AND firm_id IS NULL
    AND cohort_id IS NULL);

GRANT INSERT, SELECT ON app.audit_entry TO trellis_gate;
GRANT UPDATE (object_id) ON app.audit_entry TO trellis_gate;
GRANT SELECT ON app.audit_entry TO trellis_app;

-- Deleting, updating and truncating are refused, except for an erasure.
CREATE TRIGGER keep_audit BEFORE DELETE OR UPDATE ON app.audit_entry
  FOR EACH ROW EXECUTE FUNCTION app.keep_audit();
CREATE TRIGGER keep_audit_whole BEFORE TRUNCATE ON app.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION app.keep_audit();
CREATE TRIGGER take_other_name BEFORE INSERT ON app.audit_entry
  FOR EACH ROW WHEN (new.by_name <> '')
  EXECUTE FUNCTION app.take_other_name('by_person_id', 'by_other_name');
