package org.stoachat.category;

import java.util.UUID;

/**
 * A category as other concepts need it.
 *
 * @param internalId its key in the database, never told outside
 */
public record CategoryFacts(
        long internalId, UUID id, String name, boolean invitations, boolean fileUpload, boolean chatHistory) {

    static CategoryFacts of(Category category) {
        CategoryView view = category.view();
        return new CategoryFacts(
                category.id(), view.id(), view.name(), view.invitations(), view.fileUpload(), view.chatHistory());
    }
}
