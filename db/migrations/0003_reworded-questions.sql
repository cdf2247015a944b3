-- From version 0.2.0 on a question asks one practice. Answers to the old texts would count as answers to the new ones.
DO $$
BEGIN
  IF EXISTS (SELECT FROM app.answer) OR EXISTS (SELECT FROM app.consultant_answer) OR EXISTS (SELECT FROM app.link_answer)
    OR EXISTS (SELECT FROM app.confirmation_answer) OR EXISTS (SELECT FROM app.context_answer)
    OR EXISTS (SELECT FROM app.pulse_answer) OR EXISTS (SELECT FROM app.pulse_figure)
    OR EXISTS (SELECT FROM app.screening) OR EXISTS (SELECT FROM app.result)
  THEN
    RAISE EXCEPTION USING
      ERRCODE = 'object_not_in_prerequisite_state',
      MESSAGE = 'This database contains answers to the questions of version 0.1.0. Version 0.2.0 words them differently, so those answers cannot be used. Export what you need with version 0.1.0, and let this version begin with an empty database (a demo: delete its data folder). No row was changed.';
  END IF;
END
$$;
