-- Demo content: people, groups and containers, categories, rooms of every type and privacy, and posts of every kind.
-- Ids below 1000 are reserved for fixed rows like these. Times are relative to the moment of the first start.

INSERT INTO site (id, public_id, name) VALUES (1, N'5f0a0000-0000-4000-8000-000000000001', N'Demo site');
INSERT INTO pool (id, public_id, site_id, name) VALUES (1, N'5f0a0000-0000-4000-8000-000000000002', 1, N'Demo pool');
UPDATE policy SET chat_enabled = 1, upload_enabled = 1 WHERE scope = N'global';

-- 1 to 19 containers, 20 to 39 groups, 40 and up users.
INSERT INTO principal (id, public_id, kind, display_name, display_key, container_id, disabled, source, created_at, changed_at, version) VALUES
  (1, N'5f0b0000-0000-4000-8000-000000000001', N'container', N'Stoa & Sons', N'stoa & sons', NULL, 0, N'local', ${at}, ${at}, 0),
  (2, N'5f0b0000-0000-4000-8000-000000000002', N'container', N'Engineering', N'engineering', 1, 0, N'local', ${at}, ${at}, 0),
  (3, N'5f0b0000-0000-4000-8000-000000000003', N'container', N'Trading', N'trading', 1, 0, N'local', ${at}, ${at}, 0),
  (20, N'5f0b0000-0000-4000-8000-000000000020', N'group', N'Everybody', N'everybody', 1, 0, N'local', ${at}, ${at}, 0),
  (21, N'5f0b0000-0000-4000-8000-000000000021', N'group', N'Bridge team', N'bridge team', 2, 0, N'local', ${at}, ${at}, 0),
  (22, N'5f0b0000-0000-4000-8000-000000000022', N'group', N'Traders', N'traders', 3, 0, N'local', ${at}, ${at}, 0),
  (40, N'5f0c0000-0000-4000-8000-000000000040', N'user', N'Ada Admin', N'ada admin', 1, 0, N'local', ${at}, ${at}, 0),
  (41, N'5f0c0000-0000-4000-8000-000000000041', N'user', N'Alice Archer', N'alice archer', 2, 0, N'local', ${at}, ${at}, 0),
  (42, N'5f0c0000-0000-4000-8000-000000000042', N'user', N'Bob Baker', N'bob baker', 2, 0, N'local', ${at}, ${at}, 0),
  (43, N'5f0c0000-0000-4000-8000-000000000043', N'user', N'Carol Castle', N'carol castle', 2, 0, N'local', ${at}, ${at}, 0),
  (44, N'5f0c0000-0000-4000-8000-000000000044', N'user', N'Dave Dyer', N'dave dyer', 3, 0, N'local', ${at}, ${at}, 0),
  (45, N'5f0c0000-0000-4000-8000-000000000045', N'user', N'Erin Eaton', N'erin eaton', 3, 0, N'local', ${at}, ${at}, 0);

INSERT INTO user_account (principal_id, sign_in_name, sign_in_key, mail, company, locale, time_zone, home_pool_id) VALUES
  (40, N'admin', N'admin', N'admin@example.com', N'Stoa & Sons', NULL, NULL, 1),
  (41, N'alice', N'alice', N'alice@example.com', N'Stoa & Sons', NULL, NULL, 1),
  (42, N'bob', N'bob', N'bob@example.com', N'Stoa & Sons', NULL, NULL, 1),
  (43, N'carol', N'carol', N'carol@example.com', N'Stoa & Sons', NULL, NULL, 1),
  (44, N'dave', N'dave', N'dave@example.com', N'Stoa & Sons', NULL, NULL, 1),
  (45, N'erin', N'erin', N'erin@example.com', N'Stoa & Sons', NULL, NULL, 1);
INSERT INTO password_credential (principal_id, password_hash, changed_at)
  SELECT principal_id, N'${password}', ${at} FROM user_account WHERE principal_id BETWEEN 40 AND 45;
INSERT INTO administrative_role (principal_id, role) VALUES (40, N'administrator');

-- The bridge team is in Everybody as a whole; the others directly.
INSERT INTO group_member (group_id, member_id) VALUES (20, 21), (20, 22), (20, 40), (21, 41), (21, 42), (20, 43), (22, 44), (22, 45);
INSERT INTO set_closure (inner_id, outer_id, path_count) VALUES
  (1, 1, 1), (2, 2, 1), (3, 3, 1), (2, 1, 1), (3, 1, 1), (20, 20, 1), (21, 21, 1), (22, 22, 1), (21, 20, 1), (22, 20, 1);

-- Categories: for everybody; a wall around each of two departments; one without history.
INSERT INTO category (id, public_id, name, description, invitations, file_upload, chat_history, correction_minutes, retention_days, created_at, changed_at, version) VALUES
  (1, N'5f0d0000-0000-4000-8000-000000000001', N'Company', N'Open to everybody in the company', 1, 1, 1, 0, NULL, ${at}, ${at}, 0),
  (2, N'5f0d0000-0000-4000-8000-000000000002', N'Engineering', N'Projects of the engineering department', 1, 1, 1, 0, NULL, ${at}, ${at}, 0),
  (3, N'5f0d0000-0000-4000-8000-000000000003', N'Trading', N'The other side of the wall', 1, 1, 1, 0, NULL, ${at}, ${at}, 0),
  (4, N'5f0d0000-0000-4000-8000-000000000004', N'Off the record', N'Chat history is off: nothing is kept', 1, 0, 0, 0, NULL, ${at}, ${at}, 0);
INSERT INTO category_entry (category_id, kind, principal_id, added_by, added_at) VALUES
  (1, N'allowed', 1, 40, ${at}), (1, N'creator', 20, 40, ${at}),
  (2, N'allowed', 2, 40, ${at}), (2, N'allowed', 40, 40, ${at}), (2, N'creator', 41, 40, ${at}),
  (3, N'allowed', 22, 40, ${at}), (3, N'denied', 45, 40, ${at}), (3, N'creator', 44, 40, ${at}),
  (4, N'allowed', 20, 40, ${at});

INSERT INTO room (id, public_id, category_id, name, name_key, description, type, privacy, invitations, add_in_id, disabled, created_by, created_at, changed_at, version) VALUES
  (1, N'5f0e0000-0000-4000-8000-000000000001', 1, N'Lobby', N'lobby', N'Where everybody meets', N'normal', N'open', N'inherit', NULL, 0, 40, ${at}, ${at}, 0),
  (2, N'5f0e0000-0000-4000-8000-000000000002', 1, N'Announcements', N'announcements', N'News from the management; presenters post, everybody reads', N'auditorium', N'open', N'inherit', NULL, 0, 40, ${at}, ${at}, 0),
  (3, N'5f0e0000-0000-4000-8000-000000000003', 2, N'Harbour bridge', N'harbour bridge', N'The project room of the bridge team', N'normal', N'closed', N'inherit', NULL, 0, 41, ${at}, ${at}, 0),
  (4, N'5f0e0000-0000-4000-8000-000000000004', 2, N'Tender 2027', N'tender 2027', N'Known to its members alone', N'normal', N'secret', N'off', NULL, 0, 41, ${at}, ${at}, 0),
  (5, N'5f0e0000-0000-4000-8000-000000000005', 2, N'Tools and workshops', N'tools and workshops', N'Questions about tools, open to all engineers', N'normal', N'open', N'inherit', NULL, 0, 42, ${at}, ${at}, 0),
  (6, N'5f0e0000-0000-4000-8000-000000000006', 3, N'Morning call', N'morning call', N'Markets before the opening', N'normal', N'open', N'inherit', NULL, 0, 44, ${at}, ${at}, 0),
  (7, N'5f0e0000-0000-4000-8000-000000000007', 4, N'Coffee corner', N'coffee corner', N'What is said here stays here', N'normal', N'open', N'inherit', NULL, 0, 40, ${at}, ${at}, 0),
  (8, N'5f0e0000-0000-4000-8000-000000000008', 2, N'Design review', N'design review', N'An auditorium for members: presenters show, members follow', N'auditorium', N'closed', N'inherit', NULL, 0, 41, ${at}, ${at}, 0),
  (9, N'5f0e0000-0000-4000-8000-000000000009', 1, N'Old canteen', N'old canteen', N'Disabled: nobody finds it but administrators', N'normal', N'open', N'inherit', NULL, 1, 40, ${at}, ${at}, 0);
INSERT INTO taken_name (name_scope, name_key, owner_kind, owner_id) VALUES
  (0, N'company', N'category', 1), (0, N'engineering', N'category', 2), (0, N'trading', N'category', 3), (0, N'off the record', N'category', 4),
  (0, N'lobby', N'room', 1), (0, N'announcements', N'room', 2), (0, N'harbour bridge', N'room', 3), (0, N'tender 2027', N'room', 4),
  (0, N'tools and workshops', N'room', 5), (0, N'morning call', N'room', 6), (0, N'coffee corner', N'room', 7), (0, N'design review', N'room', 8),
  (0, N'old canteen', N'room', 9);
INSERT INTO room_role (room_id, role, principal_id, own_entry, added_by, added_at) VALUES
  (1, N'manager', 40, 0, 40, ${at}),
  (2, N'manager', 40, 0, 40, ${at}), (2, N'presenter', 40, 0, 40, ${at}), (2, N'presenter', 43, 0, 40, ${at}),
  (3, N'manager', 41, 0, 41, ${at}), (3, N'member', 21, 0, 41, ${at}),
  (4, N'manager', 41, 0, 41, ${at}), (4, N'member', 41, 0, 41, ${at}), (4, N'member', 43, 0, 41, ${at}),
  (5, N'manager', 42, 0, 42, ${at}),
  (6, N'manager', 44, 0, 44, ${at}),
  (7, N'manager', 40, 0, 40, ${at}),
  (8, N'manager', 41, 0, 41, ${at}), (8, N'member', 41, 0, 41, ${at}), (8, N'member', 42, 0, 41, ${at}), (8, N'member', 43, 0, 41, ${at}), (8, N'presenter', 41, 0, 41, ${at}),
  (9, N'manager', 40, 0, 40, ${at});

INSERT INTO post (room_id, sequence, change, kind, importance, author_id, posted_at, title, body, reply_to, state) VALUES
  (1, 1, 1, N'message', N'normal', 40, DATEADD(minute, -2900, ${at}), NULL, N'Welcome to **Stoa**. This room is open to everybody; what is said here is still here tomorrow.', NULL, N'original'),
  (1, 2, 2, N'message', N'normal', 41, DATEADD(minute, -2880, ${at}), NULL, N'Good to see it running. Is there a way to link to a single post?', NULL, N'original'),
  (1, 3, 3, N'message', N'normal', 40, DATEADD(minute, -2879, ${at}), NULL, N'Yes: every post has an address of its own. Click on its time.', 2, N'original'),
  (1, 4, 4, N'link', N'normal', 42, DATEADD(minute, -1400, ${at}), NULL, N'https://example.com/canteen/menu', NULL, N'original'),
  (1, 5, 5, N'message', N'normal', 44, DATEADD(minute, -1390, ${at}), NULL, N'Thanks! The soup list as a table:' + CHAR(10) + CHAR(10) + N'| day | soup |' + CHAR(10) + N'| --- | --- |' + CHAR(10) + N'| Monday | leek |' + CHAR(10) + N'| Tuesday | tomato |', NULL, N'original'),
  (1, 6, 6, N'message', N'high', 43, DATEADD(minute, -60, ${at}), NULL, N'The lift in the east wing is out of order until noon.', NULL, N'original'),
  (1, 7, 7, N'message', N'normal', 45, DATEADD(minute, -55, ${at}), NULL, N'Merci, je prends l''escalier.', 6, N'original'),
  (2, 1, 1, N'story', N'high', 43, DATEADD(minute, -4000, ${at}), N'Our chat moves to Stoa', N'From this week on the rooms that we know from the old system live here.' + CHAR(10) + CHAR(10) + N'- Rooms, members and managers are the same.' + CHAR(10) + N'- What was written stays readable and can be searched.' + CHAR(10) + N'- The client is a page: nothing has to be installed.' + CHAR(10) + CHAR(10) + N'Questions are welcome in the Lobby.', NULL, N'original'),
  (2, 2, 2, N'message', N'normal', 40, DATEADD(minute, -300, ${at}), NULL, N'Maintenance on Sunday from 06:00 to 06:30 UTC.', NULL, N'original'),
  (3, 1, 1, N'message', N'normal', 41, DATEADD(minute, -500, ${at}), NULL, N'Load test of the main cable is done, report follows.', NULL, N'original'),
  (3, 2, 2, N'message', N'normal', 42, DATEADD(minute, -480, ${at}), NULL, N'The evaluation in short:' + CHAR(10) + CHAR(10) + N'```python' + CHAR(10) + N'limit = 1.5 * max(strain)' + CHAR(10) + N'assert all(s < limit for s in strain)' + CHAR(10) + N'```', 1, N'original'),
  (3, 3, 3, N'message', N'normal', 41, DATEADD(minute, -30, ${at}), NULL, N'> strain below limit' + CHAR(10) + CHAR(10) + N'Well done. Next: the *north pier*.', NULL, N'original'),
  (4, 1, 1, N'message', N'normal', 41, DATEADD(minute, -200, ${at}), NULL, N'Only three of us know of this room. Keep it so.', NULL, N'original'),
  (5, 1, 1, N'message', N'normal', 42, DATEADD(minute, -100, ${at}), NULL, N'Who has the torque wrench `TW-12`?', NULL, N'original'),
  (6, 1, 1, N'message', N'normal', 44, DATEADD(minute, -90, ${at}), NULL, N'Futures are flat, nothing overnight.', NULL, N'original'),
  (8, 1, 1, N'message', N'normal', 41, DATEADD(minute, -45, ${at}), NULL, N'Today at three: the railing, variant B.', NULL, N'original');
INSERT INTO room_head (room_id, first_sequence, last_sequence, last_change, changed_at)
  SELECT r.id, 1, (SELECT COUNT(*) FROM post p WHERE p.room_id = r.id), (SELECT COUNT(*) FROM post p WHERE p.room_id = r.id), ${at}
  FROM room r WHERE r.id BETWEEN 1 AND 9;
