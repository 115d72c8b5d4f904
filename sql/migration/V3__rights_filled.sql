UPDATE room_role SET invites = 1
  WHERE role = N'member' AND EXISTS (SELECT 1 FROM room r JOIN category c ON c.id = r.category_id
    WHERE r.id = room_role.room_id AND r.invitations = N'inherit' AND c.invitations = 1);

INSERT INTO configuration (id, public_id, scope, scope_key, default_backlog, max_file_kilobytes, participant_limit, room_management_url, version)
  VALUES (0, NEWID(), N'global', 0, 30, 20000, 75, NULL, 0);
