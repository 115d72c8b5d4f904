package org.stoachat.principal;

import java.util.regex.Pattern;
import org.stoachat.common.Names;
import org.stoachat.common.RejectedException;

/** Checks what only users have. */
final class UserFields {

    private static final int SHORTEST_PASSWORD = 8;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    private UserFields() {}

    /** A sign-in name; a colon would end it where name and password are sent together. */
    static String signInName(String text) {
        String name = Names.name("signInName", text);
        if (name.indexOf(':') >= 0) {
            throw RejectedException.field("signInName", "unfit", "A sign-in name has no colon.");
        }
        return name;
    }

    static String mail(String text) {
        String address = Names.description("mail", text);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw RejectedException.field("mail", "unfit", "This is no mail address.");
        }
        return address;
    }

    static String company(String text) {
        return Names.description("company", text);
    }

    /** A password as it is; empty for none. */
    static String password(String text) {
        if (!text.isEmpty() && text.length() < SHORTEST_PASSWORD) {
            throw RejectedException.field(
                    "password", "too-short", "A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (text.length() > Names.LONGEST) {
            throw RejectedException.field(
                    "password", "too-long", "A password has at most " + Names.LONGEST + " characters.");
        }
        return text;
    }
}
