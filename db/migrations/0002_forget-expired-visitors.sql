-- A visitor who never signed up is forgotten with all answers once the 30 days are over; the sign-in does it.
GRANT DELETE ON app.visitor TO trellis_auth;
