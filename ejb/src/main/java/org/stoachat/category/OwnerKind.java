package org.stoachat.category;

import java.util.Locale;

/** What a name belongs to: rooms and categories share one set of names (R-CAT-5). */
public enum OwnerKind {
    CATEGORY,
    ROOM;

    /** As it stands in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
