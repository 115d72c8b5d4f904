package org.stoachat.configuration;

import java.util.Locale;

/** Sites and pools. */
enum PlaceKind {
    SITE,
    POOL;

    /** The name of its table, of its scope and in codes of errors. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
