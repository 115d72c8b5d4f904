-- One row. Whoever nests groups or moves containers updates it before they read the closure, so that changes of the
-- closure happen one after the other: A into B and B into A at the same time would make a cycle.
CREATE TABLE set_closure_head (
  id INT NOT NULL,
  last_change BIGINT NOT NULL,
  CONSTRAINT pk_set_closure_head PRIMARY KEY (id)
);
INSERT INTO set_closure_head (id, last_change) VALUES (1, 0);
