package org.stoachat.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.stoachat.common.Caller;
import org.stoachat.common.Folding;
import org.stoachat.common.RejectedException;
import org.stoachat.post.PostWriteRepository.Taken;

/** The content of a post after the limits of R-POST-3 have been checked. Line ends are {@code \n}. */
record PostContent(
        UUID clientId,
        PostKind kind,
        String text,
        String title,
        Importance importance,
        Long replyTo,
        List<UUID> files) {

    /**
     * Checks a draft.
     *
     * @throws RejectedException naming the field that is wrong
     */
    static PostContent of(PostDraft draft) {
        if (draft.clientId() == null) {
            throw RejectedException.field("clientId", "missing", "A post needs a clientId, a UUID.");
        }
        PostKind kind = choice(PostKind.class, "kind", draft.kind(), PostKind.MESSAGE);
        Importance importance = choice(Importance.class, "importance", draft.importance(), Importance.NORMAL);
        List<UUID> files = draft.fileIds() == null ? List.of() : draft.fileIds();
        if (kind == PostKind.FILE || !files.isEmpty()) {
            throw RejectedException.field("fileIds", "unknown", "There is no such file to post.");
        }
        String text =
                text("text", draft.text(), kind == PostKind.STORY ? PostService.STORY_LIMIT : PostService.TEXT_LIMIT);
        String title = null;
        if (kind == PostKind.STORY) {
            title = text("title", draft.title(), PostService.TITLE_LIMIT);
        } else if (draft.title() != null) {
            throw RejectedException.field("title", "not-allowed", "Only a story has a title.");
        }
        if (kind == PostKind.LINK) {
            requireWebAddress(text);
        }
        return new PostContent(draft.clientId(), kind, text, title, importance, draft.replyTo(), files);
    }

    /** What tells whether a retry has the same content, hexadecimal. */
    String digest(UUID roomId) {
        return HexFormat.of()
                .formatHex(Folding.digest(String.join(
                        "\0",
                        roomId.toString(),
                        kind.name(),
                        importance.name(),
                        Objects.toString(replyTo),
                        Objects.toString(title),
                        text,
                        files.toString())));
    }

    /** The post as clients see it. Without a place ({@code null}) it is transient and has the time of its acceptance. */
    PostView view(Caller author, UUID roomId, Taken place, Instant acceptedAt) {
        return new PostView(
                roomId,
                place == null ? null : place.sequence(),
                place == null ? null : place.change(),
                kind.name().toLowerCase(Locale.ROOT),
                importance.name().toLowerCase(Locale.ROOT),
                new PostView.Author(author.id(), author.displayName()),
                place == null ? acceptedAt : place.at(),
                text,
                title,
                replyTo,
                files,
                List.of(),
                false,
                false,
                place == null,
                null);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String field, String value, E absent) {
        if (value == null) {
            return absent;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> RejectedException.field(
                        field,
                        "unknown",
                        "The " + field + " is one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + "."));
    }

    /**
     * A text with plain line ends.
     *
     * @param field as it is named in the request
     * @param limit characters
     * @throws RejectedException {@code invalid} with the violation {@code missing}, {@code too-long} or {@code
     *     forbidden-character}
     */
    static String text(String field, String value, int limit) {
        if (value == null || value.isBlank()) {
            throw RejectedException.field(field, "missing", "The " + field + " is empty.");
        }
        String text = value.replace("\r\n", "\n").replace('\r', '\n');
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw RejectedException.field(
                    field, "too-long", "The " + field + " has " + length + " characters; " + limit + " are allowed.");
        }
        if (text.codePoints().anyMatch(PostContent::isForbidden)) {
            throw RejectedException.field(field, "forbidden-character", "The " + field + " has control characters.");
        }
        return text;
    }

    private static boolean isForbidden(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        return control || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static void requireWebAddress(String text) {
        try {
            URI uri = new URI(text.strip());
            if (List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && uri.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Refused below, like every other text that is no address.
        }
        throw RejectedException.field("text", "no-link", "The text of a link is an http or https address.");
    }
}
