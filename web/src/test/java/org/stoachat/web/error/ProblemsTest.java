package org.stoachat.web.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.RejectedException;

class ProblemsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new NotFoundException("room.not-found", "no"), 404, "room.not-found"),
                Arguments.of(new DeniedException("room.not-member", "no"), 403, "room.not-member"),
                Arguments.of(new DeniedException("sign-in.failed", "no"), 401, "sign-in.failed"),
                Arguments.of(new ConflictException("post.client-id-reused", "no"), 409, "post.client-id-reused"),
                Arguments.of(new RejectedException("room.no-presenters", "no"), 422, "room.no-presenters"),
                Arguments.of(RejectedException.field("text", "too-long", "no"), 422, "invalid"),
                Arguments.of(RejectedException.field("limit", "malformed", "no"), 400, "invalid"),
                Arguments.of(
                        RejectedException.tooMany("sign-in.too-many", "no", Duration.ofSeconds(3)),
                        429,
                        "sign-in.too-many"),
                Arguments.of(new ProblemException(Problem.of(413)), 413, "body.too-large"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalKeepsItsCode(RuntimeException refusal, int status, String code) {
        for (Throwable thrown : List.of(refusal, new EJBException(refusal))) {
            Problem problem = Problems.of(thrown);
            assertEquals(status, problem.status());
            assertEquals(code, problem.code());
            assertNull(problem.incident());
        }
    }

    @Test
    void aRefusedFieldIsNamed() {
        Problem problem = Problems.of(RejectedException.field("text", "too-long", "Too long."));
        assertEquals(List.of(new RejectedException.Violation("text", "too-long", "Too long.")), problem.violations());
        assertNull(
                Problems.of(new RejectedException("room.no-presenters", "no")).violations());
    }

    static Stream<Throwable> overloads() {
        return Stream.of(
                new SQLException("lock time-out", "HYT00", 50_200),
                new SQLException("deadlock", "40001", 1205),
                new SQLException("lock request time out", "S0001", 1222),
                new SQLException("connection gone", "08S01"),
                new SQLException("no connection", new ResourceAllocationException("pool exhausted")));
    }

    @ParameterizedTest
    @MethodSource("overloads")
    void aBusyDatabaseIsWorthAnotherTry(Throwable cause) {
        Problem problem = Problems.of(new EJBException(new PersistenceException(cause)));
        assertEquals(503, problem.status());
        assertEquals("busy", problem.code());
        assertEquals(Duration.ofSeconds(1), problem.retryAfter());
    }

    @Test
    void theUnforeseenTellsNothingButItsIncident() {
        Problem problem = Problems.of(new IllegalStateException("SELECT secret FROM drawer"));
        assertEquals(500, problem.status());
        assertEquals("unforeseen", problem.code());
        assertNotNull(problem.incident());
        assertFalse(problem.toString().contains("secret"));
        assertEquals(500, Problems.of(new SQLException("syntax", "42000", 102)).status());
    }
}
