package org.stoachat.admin;

import java.io.Serializable;
import java.util.UUID;

/**
 * A category as administrators see it in a list.
 *
 * @param invitations whether new members are invited
 * @param fileUpload whether files may be uploaded
 * @param chatHistory whether posts are kept (R-CAT-7)
 * @param rooms how many rooms it has, disabled ones too
 * @param allowed how many principals are entered as allowed
 * @param denied how many principals are entered as denied
 * @param creators how many principals are entered as creators
 */
public record CategoryRow(
        UUID id,
        String name,
        String description,
        boolean invitations,
        boolean fileUpload,
        boolean chatHistory,
        long rooms,
        long allowed,
        long denied,
        long creators)
        implements Serializable {}
