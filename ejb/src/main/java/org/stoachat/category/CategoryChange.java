package org.stoachat.category;

/**
 * What somebody wants a category to be.
 *
 * @param name 1 to 256 characters; {@code null} leaves it, and is refused in a new category
 * @param description up to 256 characters; {@code null} leaves it, or is empty in a new category
 * @param invitations whether new members are invited; {@code null} leaves it, or is on in a new category
 * @param fileUpload whether files may be uploaded; {@code null} as before
 * @param chatHistory whether posts are kept (R-CAT-7); {@code null} as before
 */
public record CategoryChange(
        String name, String description, Boolean invitations, Boolean fileUpload, Boolean chatHistory) {}
