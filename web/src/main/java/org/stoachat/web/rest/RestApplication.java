package org.stoachat.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.security.SecuritySchemes;

/** The REST interface. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stoa",
                        version = "1",
                        description =
                                """
                                Persistent group chat. JSON in UTF-8, times in UTC, identifiers are UUIDs; a post is \
                                named by room and sequence. Lists have `items` and, unless they end, `next`, the \
                                `cursor` of the following page. Errors are `application/problem+json` with a stable \
                                `code`: 400 malformed, 401 not signed in, 403 not allowed, 404 unknown, also for what \
                                the caller may not know of, 409 conflict, 413 too large, 415 no JSON, 422 a rule is \
                                broken, 429 too many (see `Retry-After`), 503 too busy. Changes by cookie need the \
                                header `X-CSRF-Token`, which `GET /me` tells."""),
        security = {
            @SecurityRequirement(name = "cookie"),
            @SecurityRequirement(name = "bearer"),
            @SecurityRequirement(name = "basic")
        })
@SecuritySchemes({
    @SecurityScheme(
            securitySchemeName = "cookie",
            type = SecuritySchemeType.APIKEY,
            in = SecuritySchemeIn.COOKIE,
            apiKeyName = "__Host-stoa",
            description = "The session token, set by POST /login; the cookie is called stoa without TLS."),
    @SecurityScheme(
            securitySchemeName = "bearer",
            type = SecuritySchemeType.HTTP,
            scheme = "bearer",
            description = "The session token."),
    @SecurityScheme(
            securitySchemeName = "basic",
            type = SecuritySchemeType.HTTP,
            scheme = "basic",
            description = "Name and password; in the demo, and where it is turned on.")
})
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.disableMoxyJson", true);
    }
}
