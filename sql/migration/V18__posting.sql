-- What a post costs is mostly the indexes that it is entered in. Within a room times never run backwards and
-- change - sequence never falls, so that both are found along the primary key.
DROP INDEX ix_post_change ON post;
DROP INDEX ix_post_time ON post;
DROP INDEX ix_post_thread ON post;

-- Replies alone stand in an index.
CREATE TABLE post_reply (
  room_id BIGINT NOT NULL,
  reply_to BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  CONSTRAINT pk_post_reply PRIMARY KEY (room_id, reply_to, sequence),
  CONSTRAINT fk_post_reply_post FOREIGN KEY (room_id, sequence) REFERENCES post (room_id, sequence)
);
INSERT INTO post_reply (room_id, reply_to, sequence)
  SELECT room_id, reply_to, sequence FROM post WHERE reply_to IS NOT NULL;

-- Client ids are random: by author first, the few that matter to somebody stand together.
ALTER TABLE client_key DROP CONSTRAINT fk_client_key_author;
ALTER TABLE client_key DROP CONSTRAINT pk_client_key;
ALTER TABLE client_key ADD CONSTRAINT pk_client_key PRIMARY KEY (author_id, client_id);
ALTER TABLE client_key ADD CONSTRAINT fk_client_key_author FOREIGN KEY (author_id) REFERENCES principal (id);
