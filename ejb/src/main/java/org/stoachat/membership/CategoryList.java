package org.stoachat.membership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of a category (R-CAT-2, R-CAT-3). */
public enum CategoryList {
    ALLOWED("allowed"),
    DENIED("denied"),
    CREATORS("creator");

    private final String kind;

    CategoryList(String kind) {
        this.kind = kind;
    }

    /** The list that is called so in an address, such as {@code creators}. */
    public static Optional<CategoryList> find(String path) {
        return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
    }

    /** The name of the list in addresses and in the audit log. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of its entries in the database. */
    String kind() {
        return kind;
    }
}
