-- The audit log is read newest first by each of its filters. Descending, because H2 reads an index one way only.
DROP INDEX ix_audit_entry_time ON audit_entry;
DROP INDEX ix_audit_entry_actor ON audit_entry;
DROP INDEX ix_audit_entry_target ON audit_entry;
CREATE INDEX ix_audit_entry_time ON audit_entry (occurred_at DESC, id DESC);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_id, occurred_at DESC, id DESC);
CREATE INDEX ix_audit_entry_action ON audit_entry (action, occurred_at DESC, id DESC);
CREATE INDEX ix_audit_entry_target ON audit_entry (target_id, occurred_at DESC, id DESC);
CREATE INDEX ix_audit_entry_target_kind ON audit_entry (target_kind, occurred_at DESC, id DESC);
CREATE INDEX ix_audit_entry_outcome ON audit_entry (outcome, occurred_at DESC, id DESC);
