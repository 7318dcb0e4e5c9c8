-- Long work outside a request: passing state, like a session. What a job does to protected tables it does by acts of its own.
CREATE TABLE job (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  title jsonb NOT NULL,
  account_id uuid NOT NULL,
  args jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')),
  done integer NOT NULL DEFAULT 0,
  total integer,
  step jsonb,
  saved jsonb,
  summary jsonb,
  refusal jsonb,
  cancel boolean NOT NULL DEFAULT false,
  file_name text,
  file_mime text,
  file bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX job_account ON job (account_id, created_at DESC);
CREATE INDEX job_open ON job (created_at) WHERE state IN ('waiting', 'running');
