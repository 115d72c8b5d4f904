-- Jobs: what a server goes on with after it has answered. last_done is the place up to which the work is done, written
-- with the work itself. Whoever holds the version and is before claimed_until works on it; when that time has passed,
-- any server takes the job over. created_by outlives the user. parameters are emptied when the job ends.
CREATE TABLE job (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  kind NVARCHAR(32) NOT NULL,
  target_kind NVARCHAR(32) NOT NULL,
  target_id NVARCHAR(64) NOT NULL,
  parameters NVARCHAR(MAX) NOT NULL,
  state NVARCHAR(16) NOT NULL,
  last_done BIGINT NOT NULL,
  done_count BIGINT NOT NULL,
  total_count BIGINT NOT NULL,
  affected_count BIGINT NOT NULL,
  failures INT NOT NULL,
  created_by BIGINT NOT NULL,
  creator_name NVARCHAR(256) NOT NULL,
  creator_address NVARCHAR(64) NOT NULL,
  created_at DATETIME2(7) NOT NULL,
  started_at DATETIME2(7) NULL,
  ended_at DATETIME2(7) NULL,
  claimed_until DATETIME2(7) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_job PRIMARY KEY (id),
  CONSTRAINT uq_job_public UNIQUE (public_id),
  CONSTRAINT ck_job_state CHECK (state IN (N'waiting', N'running', N'done', N'failed', N'cancelled'))
);
CREATE INDEX ix_job_claim ON job (state, claimed_until, id);
CREATE INDEX ix_job_created ON job (created_at DESC, id DESC);
CREATE INDEX ix_job_ended ON job (ended_at);

CREATE SEQUENCE job_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
