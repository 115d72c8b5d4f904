-- Names are looked up whatever their scope: a category's name is no room's name, wherever rooms' names are unique.
CREATE INDEX ix_taken_name_key ON taken_name (name_key, owner_kind, owner_id);

-- The directory reads this one in the order of names, and nothing else of most rooms.
CREATE INDEX ix_room_directory ON room (name_key, id, category_id, privacy, disabled, removed_at);
