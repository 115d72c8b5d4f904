package org.stoachat.principal;

/** What the global policy says when nobody has changed it: chat in the demo ({@code stoa.demo}), none otherwise. */
final class PolicyDefaults {

    static final String NAME = "global";

    private PolicyDefaults() {}

    static boolean chat() {
        return Boolean.getBoolean("stoa.demo");
    }

    static boolean upload() {
        return chat();
    }
}
