-- Names are looked up whatever their scope: a category's name is no room's name, wherever rooms' names are unique.
CREATE INDEX ix_taken_name_key ON taken_name (name_key, owner_kind, owner_id);

-- Removed rooms, whose rows go in the background.
CREATE INDEX ix_room_removed ON room (removed_at, id);
