-- Which transaction wrote a report as it stands: a process that has read this writing before does not read it again.
GRANT SELECT (xmin) ON app.cohort_snapshot TO trellis_app;
