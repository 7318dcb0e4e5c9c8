CREATE TABLE account (
  id uuid PRIMARY KEY,
  username text NOT NULL UNIQUE,
  display_name text NOT NULL,
  person_id uuid,
  password_hash text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'disabled')),
  must_change boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
SELECT steelyard_protect('account');

CREATE TABLE account_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  role text NOT NULL CHECK (role IN ('clerk', 'section_head', 'deputy_head', 'head', 'member', 'supervisor', 'person', 'sysadmin', 'secadmin', 'auditadmin')),
  unit_id uuid,
  from_day date NOT NULL,
  to_day date,
  granted_by uuid
);
CREATE INDEX account_grant_account ON account_grant (account_id);
SELECT steelyard_protect('account_grant');

CREATE TABLE session (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  agent text
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE login_failure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username text NOT NULL,
  source text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_failure_source ON login_failure (source, username, at DESC);
