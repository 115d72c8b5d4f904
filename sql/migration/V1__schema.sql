-- The schema of Stoa for SQL Server 2019 and later and for H2 in its SQL Server mode.
-- Rules: ids are BIGINT from sequences and never leave the server, public ids are UUIDs; times are UTC;
-- every constraint is named; no defaults; no cascades; a key that may be absent stands in a table of its own.
-- ${key} is the binary collation of columns that hold folded keys (H2 compares these bytewise by itself).

-- The pool's own identity -------------------------------------------------------------------------------------

-- One row. A restore or a failover to an older copy renews history_id; fence keeps two sites from posting at once.
CREATE TABLE history (
  id INT NOT NULL,
  history_id UNIQUEIDENTIFIER NOT NULL,
  fence BIGINT NOT NULL,
  CONSTRAINT pk_history PRIMARY KEY (id)
);

CREATE TABLE site (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  name NVARCHAR(256) NOT NULL,
  CONSTRAINT pk_site PRIMARY KEY (id),
  CONSTRAINT uq_site_public UNIQUE (public_id)
);

CREATE TABLE pool (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  site_id BIGINT NOT NULL,
  name NVARCHAR(256) NOT NULL,
  CONSTRAINT pk_pool PRIMARY KEY (id),
  CONSTRAINT uq_pool_public UNIQUE (public_id),
  CONSTRAINT fk_pool_site FOREIGN KEY (site_id) REFERENCES site (id)
);

-- Principals: users, groups, containers -----------------------------------------------------------------------

CREATE TABLE principal (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  kind NVARCHAR(16) NOT NULL,
  display_name NVARCHAR(256) NOT NULL,
  display_key NVARCHAR(256) ${key} NOT NULL,
  container_id BIGINT NULL,
  disabled BIT NOT NULL,
  source NVARCHAR(16) NOT NULL,
  created_at DATETIME2(7) NOT NULL,
  changed_at DATETIME2(7) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_principal PRIMARY KEY (id),
  CONSTRAINT uq_principal_public UNIQUE (public_id),
  CONSTRAINT fk_principal_container FOREIGN KEY (container_id) REFERENCES principal (id),
  CONSTRAINT ck_principal_kind CHECK (kind IN (N'user', N'group', N'container'))
);
CREATE INDEX ix_principal_display ON principal (display_key, id);
CREATE INDEX ix_principal_container ON principal (container_id, id);

-- What only users have. sign_in_key is the folded name.
CREATE TABLE user_account (
  principal_id BIGINT NOT NULL,
  sign_in_name NVARCHAR(256) NOT NULL,
  sign_in_key NVARCHAR(256) ${key} NOT NULL,
  mail NVARCHAR(256) NULL,
  company NVARCHAR(256) NULL,
  locale NVARCHAR(16) NULL,
  time_zone NVARCHAR(64) NULL,
  home_pool_id BIGINT NULL,
  CONSTRAINT pk_user_account PRIMARY KEY (principal_id),
  CONSTRAINT uq_user_account_sign_in UNIQUE (sign_in_key),
  CONSTRAINT fk_user_account_principal FOREIGN KEY (principal_id) REFERENCES principal (id),
  CONSTRAINT fk_user_account_pool FOREIGN KEY (home_pool_id) REFERENCES pool (id)
);

-- Local passwords alone; users of a directory have no row.
CREATE TABLE password_credential (
  principal_id BIGINT NOT NULL,
  password_hash NVARCHAR(512) NOT NULL,
  changed_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_password_credential PRIMARY KEY (principal_id),
  CONSTRAINT fk_password_credential_principal FOREIGN KEY (principal_id) REFERENCES principal (id)
);

-- Names by which other systems know a principal: objectGuid, dn, upn, sip, mail, import (the reference system's prinID).
CREATE TABLE principal_alias (
  scheme NVARCHAR(16) NOT NULL,
  alias_key NVARCHAR(400) ${key} NOT NULL,
  principal_id BIGINT NOT NULL,
  CONSTRAINT pk_principal_alias PRIMARY KEY (scheme, alias_key),
  CONSTRAINT fk_principal_alias_principal FOREIGN KEY (principal_id) REFERENCES principal (id)
);
CREATE INDEX ix_principal_alias_principal ON principal_alias (principal_id);

-- Direct members of groups (users and groups).
CREATE TABLE group_member (
  group_id BIGINT NOT NULL,
  member_id BIGINT NOT NULL,
  CONSTRAINT pk_group_member PRIMARY KEY (group_id, member_id),
  CONSTRAINT fk_group_member_group FOREIGN KEY (group_id) REFERENCES principal (id),
  CONSTRAINT fk_group_member_member FOREIGN KEY (member_id) REFERENCES principal (id)
);
CREATE INDEX ix_group_member_member ON group_member (member_id, group_id);

-- Closure between groups (by membership) and between containers (by their place), never across the two:
-- the container of a group is no affiliation of the group's members. Every set has a row to itself.
-- path_count is the number of distinct ways from inner to outer, so that one way can go without a new search.
CREATE TABLE set_closure (
  inner_id BIGINT NOT NULL,
  outer_id BIGINT NOT NULL,
  path_count BIGINT NOT NULL,
  CONSTRAINT pk_set_closure PRIMARY KEY (inner_id, outer_id),
  CONSTRAINT fk_set_closure_inner FOREIGN KEY (inner_id) REFERENCES principal (id),
  CONSTRAINT fk_set_closure_outer FOREIGN KEY (outer_id) REFERENCES principal (id)
);
CREATE INDEX ix_set_closure_outer ON set_closure (outer_id, inner_id);

CREATE TABLE administrative_role (
  principal_id BIGINT NOT NULL,
  role NVARCHAR(32) NOT NULL,
  CONSTRAINT pk_administrative_role PRIMARY KEY (principal_id, role),
  CONSTRAINT fk_administrative_role_principal FOREIGN KEY (principal_id) REFERENCES principal (id),
  CONSTRAINT ck_administrative_role CHECK (role IN (N'administrator', N'userAdministrator', N'complianceOfficer', N'reviewer', N'auditor'))
);
CREATE INDEX ix_administrative_role ON administrative_role (role, principal_id);

-- Policies: of user (assigned), pool, site, global the first that exists decides.
CREATE TABLE policy (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  scope NVARCHAR(8) NOT NULL,
  scope_key BIGINT NOT NULL,
  name NVARCHAR(256) NOT NULL,
  chat_enabled BIT NOT NULL,
  upload_enabled BIT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_policy PRIMARY KEY (id),
  CONSTRAINT uq_policy_public UNIQUE (public_id),
  CONSTRAINT uq_policy_scope UNIQUE (scope, scope_key),
  CONSTRAINT ck_policy_scope CHECK (scope IN (N'user', N'pool', N'site', N'global'))
);

CREATE TABLE policy_assignment (
  principal_id BIGINT NOT NULL,
  policy_id BIGINT NOT NULL,
  CONSTRAINT pk_policy_assignment PRIMARY KEY (principal_id),
  CONSTRAINT fk_policy_assignment_principal FOREIGN KEY (principal_id) REFERENCES principal (id),
  CONSTRAINT fk_policy_assignment_policy FOREIGN KEY (policy_id) REFERENCES policy (id)
);
CREATE INDEX ix_policy_assignment_policy ON policy_assignment (policy_id, principal_id);

-- Sign-in sessions: the token itself is never stored. A row goes when the session ends.
CREATE TABLE sign_in_session (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  token_hash BINARY(32) NOT NULL,
  user_id BIGINT NOT NULL,
  device NVARCHAR(256) NOT NULL,
  address NVARCHAR(64) NOT NULL,
  created_at DATETIME2(7) NOT NULL,
  seen_at DATETIME2(7) NOT NULL,
  expires_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_sign_in_session PRIMARY KEY (id),
  CONSTRAINT uq_sign_in_session_public UNIQUE (public_id),
  CONSTRAINT uq_sign_in_session_token UNIQUE (token_hash),
  CONSTRAINT fk_sign_in_session_user FOREIGN KEY (user_id) REFERENCES principal (id)
);
CREATE INDEX ix_sign_in_session_user ON sign_in_session (user_id, created_at);
CREATE INDEX ix_sign_in_session_expiry ON sign_in_session (expires_at);

-- Failed sign-ins by name and by address (subject: a digest of either), for slowing and locking on every server.
CREATE TABLE sign_in_failure (
  subject BINARY(32) NOT NULL,
  failures INT NOT NULL,
  last_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_sign_in_failure PRIMARY KEY (subject)
);
CREATE INDEX ix_sign_in_failure_last ON sign_in_failure (last_at);

-- Categories and rooms -----------------------------------------------------------------------------------------

-- Names that are taken, of rooms and categories together. name_scope is 0 (the pool) or, where the setting
-- names.unique=category says so, the category.
CREATE TABLE taken_name (
  name_scope BIGINT NOT NULL,
  name_key NVARCHAR(256) ${key} NOT NULL,
  owner_kind NVARCHAR(16) NOT NULL,
  owner_id BIGINT NOT NULL,
  CONSTRAINT pk_taken_name PRIMARY KEY (name_scope, name_key),
  CONSTRAINT ck_taken_name_owner CHECK (owner_kind IN (N'category', N'room'))
);
CREATE INDEX ix_taken_name_owner ON taken_name (owner_kind, owner_id);

CREATE TABLE category (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  name NVARCHAR(256) NOT NULL,
  description NVARCHAR(256) NOT NULL,
  invitations BIT NOT NULL,
  file_upload BIT NOT NULL,
  chat_history BIT NOT NULL,
  correction_minutes INT NOT NULL,
  retention_days INT NULL,
  created_at DATETIME2(7) NOT NULL,
  changed_at DATETIME2(7) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_category PRIMARY KEY (id),
  CONSTRAINT uq_category_public UNIQUE (public_id)
);

-- Scope and creators of a category.
CREATE TABLE category_entry (
  category_id BIGINT NOT NULL,
  kind NVARCHAR(8) NOT NULL,
  principal_id BIGINT NOT NULL,
  added_by BIGINT NULL,
  added_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_category_entry PRIMARY KEY (category_id, kind, principal_id),
  CONSTRAINT fk_category_entry_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT fk_category_entry_principal FOREIGN KEY (principal_id) REFERENCES principal (id),
  CONSTRAINT ck_category_entry_kind CHECK (kind IN (N'allowed', N'denied', N'creator'))
);
CREATE INDEX ix_category_entry_principal ON category_entry (principal_id, kind, category_id);

CREATE TABLE add_in (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  name NVARCHAR(50) NOT NULL,
  name_key NVARCHAR(50) ${key} NOT NULL,
  url NVARCHAR(255) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_add_in PRIMARY KEY (id),
  CONSTRAINT uq_add_in_public UNIQUE (public_id),
  CONSTRAINT uq_add_in_name UNIQUE (name_key)
);

CREATE TABLE room (
  id BIGINT NOT NULL,
  public_id UNIQUEIDENTIFIER NOT NULL,
  category_id BIGINT NOT NULL,
  name NVARCHAR(256) NOT NULL,
  name_key NVARCHAR(256) ${key} NOT NULL,
  description NVARCHAR(256) NOT NULL,
  type NVARCHAR(16) NOT NULL,
  privacy NVARCHAR(8) NOT NULL,
  invitations NVARCHAR(8) NOT NULL,
  add_in_id BIGINT NULL,
  disabled BIT NOT NULL,
  created_by BIGINT NULL,
  created_at DATETIME2(7) NOT NULL,
  changed_at DATETIME2(7) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_room PRIMARY KEY (id),
  CONSTRAINT uq_room_public UNIQUE (public_id),
  CONSTRAINT fk_room_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT fk_room_add_in FOREIGN KEY (add_in_id) REFERENCES add_in (id),
  CONSTRAINT fk_room_created_by FOREIGN KEY (created_by) REFERENCES principal (id),
  CONSTRAINT ck_room_type CHECK (type IN (N'normal', N'auditorium')),
  CONSTRAINT ck_room_privacy CHECK (privacy IN (N'open', N'closed', N'secret')),
  CONSTRAINT ck_room_invitations CHECK (invitations IN (N'inherit', N'off'))
);
CREATE INDEX ix_room_category ON room (category_id, privacy, id);
CREATE INDEX ix_room_name ON room (name_key, id);
CREATE INDEX ix_room_add_in ON room (add_in_id);

-- The counters of a room, apart from it, so that a post waits for no reader or editor of the room.
-- first_sequence rises when the room is purged. changed_at lets every server find the heads that moved.
CREATE TABLE room_head (
  room_id BIGINT NOT NULL,
  first_sequence BIGINT NOT NULL,
  last_sequence BIGINT NOT NULL,
  last_change BIGINT NOT NULL,
  changed_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_room_head PRIMARY KEY (room_id),
  CONSTRAINT fk_room_head_room FOREIGN KEY (room_id) REFERENCES room (id)
);
CREATE INDEX ix_room_head_changed ON room_head (changed_at, room_id);

-- Members, managers and presenters. own_entry: an administrator's entry of themselves, good even out of scope (R-CAT-4).
CREATE TABLE room_role (
  room_id BIGINT NOT NULL,
  role NVARCHAR(16) NOT NULL,
  principal_id BIGINT NOT NULL,
  own_entry BIT NOT NULL,
  added_by BIGINT NULL,
  added_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_room_role PRIMARY KEY (room_id, role, principal_id),
  CONSTRAINT fk_room_role_room FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT fk_room_role_principal FOREIGN KEY (principal_id) REFERENCES principal (id),
  CONSTRAINT ck_room_role CHECK (role IN (N'member', N'manager', N'presenter'))
);
CREATE INDEX ix_room_role_principal ON room_role (principal_id, role, room_id);

-- Where a category or a room came from, for imports that can be run again.
CREATE TABLE source_node (
  source NVARCHAR(64) NOT NULL,
  source_guid UNIQUEIDENTIFIER NOT NULL,
  source_node_id INT NOT NULL,
  owner_kind NVARCHAR(16) NOT NULL,
  owner_id BIGINT NOT NULL,
  last_source_chat_id BIGINT NULL,
  CONSTRAINT pk_source_node PRIMARY KEY (source, source_guid),
  CONSTRAINT ck_source_node_owner CHECK (owner_kind IN (N'category', N'room'))
);
CREATE INDEX ix_source_node_owner ON source_node (owner_kind, owner_id);

-- The numbered log of changes of rights (R-CAT-8). The number comes from the one row of access_head, which the same
-- transaction updates, so that numbers become visible in their order. NULL means: of every room, of every user.
CREATE TABLE access_head (
  id INT NOT NULL,
  last_number BIGINT NOT NULL,
  CONSTRAINT pk_access_head PRIMARY KEY (id)
);

CREATE TABLE access_change (
  number BIGINT NOT NULL,
  kind NVARCHAR(32) NOT NULL,
  room_id BIGINT NULL,
  category_id BIGINT NULL,
  principal_id BIGINT NULL,
  changed_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_access_change PRIMARY KEY (number)
);
CREATE INDEX ix_access_change_changed ON access_change (changed_at);

-- Posts ---------------------------------------------------------------------------------------------------------

-- Stored in the order in which they are read: the primary key is the clustered index.
CREATE TABLE post (
  room_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  change BIGINT NOT NULL,
  kind NVARCHAR(8) NOT NULL,
  importance NVARCHAR(8) NOT NULL,
  author_id BIGINT NOT NULL,
  posted_at DATETIME2(7) NOT NULL,
  title NVARCHAR(256) NULL,
  body NVARCHAR(MAX) NOT NULL,
  reply_to BIGINT NULL,
  state NVARCHAR(8) NOT NULL,
  CONSTRAINT pk_post PRIMARY KEY (room_id, sequence),
  CONSTRAINT fk_post_room FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT fk_post_author FOREIGN KEY (author_id) REFERENCES principal (id),
  CONSTRAINT ck_post_kind CHECK (kind IN (N'message', N'story', N'file', N'link')),
  CONSTRAINT ck_post_importance CHECK (importance IN (N'normal', N'high')),
  CONSTRAINT ck_post_state CHECK (state IN (N'original', N'replaced', N'removed'))
);
CREATE INDEX ix_post_change ON post (room_id, change);
CREATE INDEX ix_post_time ON post (room_id, posted_at, sequence);
CREATE INDEX ix_post_thread ON post (room_id, reply_to, sequence);

-- What the source of an import knows of a post beyond ours: its ticks (100 ns) and its rich text.
CREATE TABLE post_source (
  room_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  source_ticks BIGINT NOT NULL,
  source_text NVARCHAR(MAX) NULL,
  source_rtf NVARCHAR(MAX) NULL,
  CONSTRAINT pk_post_source PRIMARY KEY (room_id, sequence),
  CONSTRAINT fk_post_source_post FOREIGN KEY (room_id, sequence) REFERENCES post (room_id, sequence)
);

-- Everything but new posts that happens to the posts of a room; a post's own change stands in its row.
CREATE TABLE post_change (
  room_id BIGINT NOT NULL,
  change BIGINT NOT NULL,
  kind NVARCHAR(16) NOT NULL,
  sequence BIGINT NULL,
  sequences NVARCHAR(MAX) NULL,
  changed_by BIGINT NULL,
  changed_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_post_change PRIMARY KEY (room_id, change),
  CONSTRAINT fk_post_change_room FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT ck_post_change_kind CHECK (kind IN (N'replaced', N'removed', N'purged'))
);

-- Clients' ids of posts, so that a retry makes no second post; kept for 7 days (24 h for transient posts, without sequence).
CREATE TABLE client_key (
  author_id BIGINT NOT NULL,
  client_id UNIQUEIDENTIFIER NOT NULL,
  room_id BIGINT NOT NULL,
  sequence BIGINT NULL,
  content_hash BINARY(32) NOT NULL,
  posted_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_client_key PRIMARY KEY (client_id, author_id),
  CONSTRAINT fk_client_key_author FOREIGN KEY (author_id) REFERENCES principal (id)
);
CREATE INDEX ix_client_key_posted ON client_key (posted_at);

-- A mention of a user or of a group: one row, however large the group.
CREATE TABLE post_mention (
  principal_id BIGINT NOT NULL,
  room_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  CONSTRAINT pk_post_mention PRIMARY KEY (principal_id, room_id, sequence),
  CONSTRAINT fk_post_mention_post FOREIGN KEY (room_id, sequence) REFERENCES post (room_id, sequence),
  CONSTRAINT fk_post_mention_principal FOREIGN KEY (principal_id) REFERENCES principal (id)
);
CREATE INDEX ix_post_mention_post ON post_mention (room_id, sequence);

-- What a user has of a room ----------------------------------------------------------------------------------------

CREATE TABLE read_mark (
  user_id BIGINT NOT NULL,
  room_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  changed_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_read_mark PRIMARY KEY (user_id, room_id),
  CONSTRAINT fk_read_mark_user FOREIGN KEY (user_id) REFERENCES principal (id),
  CONSTRAINT fk_read_mark_room FOREIGN KEY (room_id) REFERENCES room (id)
);
CREATE INDEX ix_read_mark_room ON read_mark (room_id, user_id);

CREATE TABLE followed_room (
  user_id BIGINT NOT NULL,
  room_id BIGINT NOT NULL,
  position INT NOT NULL,
  CONSTRAINT pk_followed_room PRIMARY KEY (user_id, room_id),
  CONSTRAINT fk_followed_room_user FOREIGN KEY (user_id) REFERENCES principal (id),
  CONSTRAINT fk_followed_room_room FOREIGN KEY (room_id) REFERENCES room (id)
);
CREATE INDEX ix_followed_room_room ON followed_room (room_id, user_id);

CREATE TABLE notification_level (
  user_id BIGINT NOT NULL,
  room_id BIGINT NOT NULL,
  level NVARCHAR(16) NOT NULL,
  CONSTRAINT pk_notification_level PRIMARY KEY (user_id, room_id),
  CONSTRAINT fk_notification_level_user FOREIGN KEY (user_id) REFERENCES principal (id),
  CONSTRAINT fk_notification_level_room FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT ck_notification_level CHECK (level IN (N'all', N'important', N'none'))
);
CREATE INDEX ix_notification_level_room ON notification_level (room_id);

-- Invitations are derived; only the answers are rows.
CREATE TABLE invitation_answer (
  user_id BIGINT NOT NULL,
  room_id BIGINT NOT NULL,
  answer NVARCHAR(16) NOT NULL,
  answered_at DATETIME2(7) NOT NULL,
  CONSTRAINT pk_invitation_answer PRIMARY KEY (user_id, room_id),
  CONSTRAINT fk_invitation_answer_user FOREIGN KEY (user_id) REFERENCES principal (id),
  CONSTRAINT fk_invitation_answer_room FOREIGN KEY (room_id) REFERENCES room (id)
);
CREATE INDEX ix_invitation_answer_room ON invitation_answer (room_id);

-- Audit -----------------------------------------------------------------------------------------------------------

CREATE TABLE audit_entry (
  id BIGINT NOT NULL,
  occurred_at DATETIME2(7) NOT NULL,
  actor_id BIGINT NULL,
  actor_name NVARCHAR(256) NOT NULL,
  address NVARCHAR(64) NOT NULL,
  action NVARCHAR(64) NOT NULL,
  outcome NVARCHAR(16) NOT NULL,
  target_kind NVARCHAR(32) NOT NULL,
  target_id NVARCHAR(64) NOT NULL,
  state_before NVARCHAR(MAX) NULL,
  state_after NVARCHAR(MAX) NULL,
  repeat_count INT NOT NULL,
  CONSTRAINT pk_audit_entry PRIMARY KEY (id)
);
CREATE INDEX ix_audit_entry_time ON audit_entry (occurred_at, id);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, occurred_at);
CREATE INDEX ix_audit_entry_target ON audit_entry (target_kind, target_id, occurred_at);

-- Sequences of ids: the first block given out is 1001 to 1050; ids below are of fixed rows ----------------------------

CREATE SEQUENCE principal_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE category_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE room_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE policy_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE add_in_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE pool_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE sign_in_session_seq AS BIGINT START WITH 1050 INCREMENT BY 50;
CREATE SEQUENCE audit_entry_seq AS BIGINT START WITH 1050 INCREMENT BY 50;

INSERT INTO history (id, history_id, fence) VALUES (1, NEWID(), 1);
INSERT INTO access_head (id, last_number) VALUES (1, 0);
INSERT INTO policy (id, public_id, scope, scope_key, name, chat_enabled, upload_enabled, version)
  VALUES (0, NEWID(), N'global', 0, N'global', 0, 0, 0);
