package org.stoachat.web.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody goes after signing in: always a page of this site. */
final class NextPath {

    private static final String HOME = "/";
    private static final String SIGN_IN = "/login";

    private NextPath() {}

    /** The path itself when it leads to a page of this site, else the start page. */
    static String orHome(String path) {
        return isOwn(path) ? path : HOME;
    }

    /** The address of the sign-in page that leads back to a path. */
    static String signInPage(String path) {
        return path.equals(HOME) ? SIGN_IN : SIGN_IN + "?next=" + encoded(path);
    }

    /** The same after an attempt that failed with an error, which the page explains. */
    static String signInPage(String path, String error) {
        return SIGN_IN + "?error=" + error + "&next=" + encoded(path);
    }

    /** Browsers read a backslash as a slash and leave out control characters, so both could hide another host. */
    private static boolean isOwn(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(character -> character > ' ' && character < 0x7F);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
