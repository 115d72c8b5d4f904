package org.stoachat.web.rest;

import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stoachat.web.error.Problem;
import org.stoachat.web.error.ProblemException;

/** Reads the body of a request, one JSON object of at most 1 MiB, and refuses everything else. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
public class JsonMembersReader implements MessageBodyReader<JsonMembers> {

    /** The type of a merge patch (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Logger LOG = Logger.getLogger(JsonMembersReader.class.getName());
    private static final int LARGEST_BODY = 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonMembers.class;
    }

    @Override
    public JsonMembers readFrom(
            Class<JsonMembers> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return read(new BoundedStream(stream, LARGEST_BODY));
    }

    /** Reads the one object of a stream. */
    static JsonMembers read(BoundedStream body) {
        try (JsonParser parser = JsonMembers.PARSERS.createParser(body)) {
            Optional<JsonMembers> members = JsonMembers.read(parser);
            if (members.isPresent()) {
                return members.get();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "a body could not be read", e);
            if (body.isExceeded()) {
                throw new ProblemException(Problem.of(413));
            }
        }
        throw new ProblemException(
                Problem.of(400, "json.malformed", "The body is missing, or is not one object in JSON."));
    }
}
