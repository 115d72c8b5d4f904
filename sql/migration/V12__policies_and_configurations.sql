-- Changes that have to wait for each other, whatever rows they touch, update the row of their kind first.
CREATE TABLE turn (
  name NVARCHAR(32) NOT NULL,
  taken BIGINT NOT NULL,
  CONSTRAINT pk_turn PRIMARY KEY (name)
);
INSERT INTO turn (name, taken) VALUES
  (N'administrators', 0), (N'policies', 0), (N'configurations', 0);

-- For optimistic locking; absent means 0.
ALTER TABLE site ADD version INT NULL;
ALTER TABLE pool ADD version INT NULL;

CREATE SEQUENCE site_seq AS BIGINT START WITH 1050 INCREMENT BY 50;

CREATE INDEX ix_user_account_pool ON user_account (home_pool_id, principal_id);
CREATE INDEX ix_pool_site ON pool (site_id, id);
