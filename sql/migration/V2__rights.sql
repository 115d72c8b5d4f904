-- Rights complete: configurations and settings, removal of rooms in the background, entries that invite.
-- What fills the new columns stands in V3, since a column cannot be added and used in the same batch.

-- Global, per site and per pool; of pool, site, global the first that exists decides. scope_key: 0, the site, the pool.
CREATE TABLE configuration (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  scope NVARCHAR(8) NOT NULL,
  scope_key BIGINT NOT NULL,
  default_backlog INT NOT NULL,
  max_file_kilobytes BIGINT NOT NULL,
  participant_limit INT NOT NULL,
  room_management_url NVARCHAR(256) NULL,
  version INT NOT NULL,
  CONSTRAINT pk_configuration PRIMARY KEY (id),
  CONSTRAINT uq_configuration_public UNIQUE (public_id),
  CONSTRAINT uq_configuration_scope UNIQUE (scope, scope_key),
  CONSTRAINT ck_configuration_scope CHECK (scope IN (N'pool', N'site', N'global'))
);
CREATE SEQUENCE configuration_seq AS BIGINT START WITH 1050 INCREMENT BY 50;

-- Switches of the whole pool that administrators set; absent means the default that the code documents.
CREATE TABLE setting (
  name NVARCHAR(64) NOT NULL,
  setting_value NVARCHAR(256) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_setting PRIMARY KEY (name)
);

-- Set when an administrator deletes the room: from then on it does not exist for anybody; its rows go in batches.
ALTER TABLE room ADD removed_at DATETIME2(7) NULL;

ALTER TABLE policy ADD description NVARCHAR(256) NULL;

-- 1 when the entry invites: the room and its category invited when it was made. Absent means no.
ALTER TABLE room_role ADD invites BIT NULL;
