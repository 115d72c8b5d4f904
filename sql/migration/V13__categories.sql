-- Removal of categories in the background, and lists of categories that are being changed.

-- Set when an administrator deletes the category: from then on it does not exist for anybody; its row goes after the
-- rows of its last removed room.
ALTER TABLE category ADD removed_at DATETIME2(7) NULL;

-- coming and leaving: what a list is about to get and to lose, so that one statement can compare who was in scope with
-- who will be. Written and taken back within one transaction, seen by nobody else.
ALTER TABLE category_entry DROP CONSTRAINT ck_category_entry_kind;
ALTER TABLE category_entry ADD CONSTRAINT ck_category_entry_kind
  CHECK (kind IN (N'allowed', N'denied', N'creator', N'coming', N'leaving'));
