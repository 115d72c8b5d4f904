package org.stoachat.category;

import jakarta.json.bind.annotation.JsonbTransient;
import java.util.UUID;

/**
 * A category. Those who are in scope see its id and name alone; administrators and auditors everything.
 *
 * @param invitations whether new members are invited
 * @param fileUpload whether files may be uploaded
 * @param chatHistory whether posts are kept (R-CAT-7)
 * @param version rises with every change, or {@code null} for those who see the name alone; told as {@code ETag}
 */
public record CategoryView(
        UUID id,
        String name,
        String description,
        Boolean invitations,
        Boolean fileUpload,
        Boolean chatHistory,
        @JsonbTransient Integer version) {

    /** What those who are in scope see. */
    CategoryView named() {
        return new CategoryView(id, name, null, null, null, null, null);
    }
}
