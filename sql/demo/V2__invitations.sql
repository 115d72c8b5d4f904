-- The members of the demo rooms that invite are invited.
UPDATE room_role SET invites = 1
  WHERE room_id BETWEEN 1 AND 9 AND role = N'member' AND EXISTS (SELECT 1 FROM room r JOIN category c ON c.id = r.category_id
    WHERE r.id = room_role.room_id AND r.invitations = N'inherit' AND c.invitations = 1);
