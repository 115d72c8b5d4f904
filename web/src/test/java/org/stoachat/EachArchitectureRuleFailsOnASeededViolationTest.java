package org.stoachat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is noise: each one finds the classes that break it on purpose. */
class EachArchitectureRuleFailsOnASeededViolationTest {

    private static final String ROOT = "org.stoachat.seeded";
    private static final JavaClasses SEEDS = new ClassFileImporter().importPackages(ROOT);
    private static final Map<String, ArchRule> RULES = ArchitectureRules.under(ROOT);

    /** Each rule with the seeds that break it. */
    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of(
                        "a concept uses only concepts that stand before it",
                        List.of("LowerThatKnowsHigher", "DeliveryThatKnowsPosts", "CoreThatKnowsWeb")),
                Arguments.of("adapters are free of cycles", List.of("LeftHalf", "RightHalf")),
                Arguments.of("the core knows no web technology", List.of("CoreWithServlet")),
                Arguments.of("adapters hold no data access", List.of("AdapterWithSql")),
                Arguments.of("only delivery speaks JMS", List.of("SpeakerOfJms")),
                Arguments.of("only repositories use the entity manager", List.of("DirectReader")),
                Arguments.of("repositories are private to their concept", List.of("OpenRepository")),
                Arguments.of("entities are private to their concept", List.of("OpenEntity")),
                Arguments.of("entities have verbs, not setters", List.of("EntityWithSetter")),
                Arguments.of("entities hold nothing that can grow", List.of("EntityThatGrows")),
                Arguments.of("every method of a boundary takes the caller first", List.of("CallerlessService")),
                Arguments.of("adapters enter through boundaries", List.of("BackDoor")),
                Arguments.of("only web.security and sign-in say who calls", List.of("Impostor", "AnonymousImpostor")),
                Arguments.of("session beans hold no state", List.of("RememberingService")),
                Arguments.of("events stay inside the core", List.of("ObservingAdapter")),
                Arguments.of("getters of pages do no work", List.of("BusyPage")),
                Arguments.of("boundaries are called services", List.of("BoundaryOfAnotherName")),
                Arguments.of("WebSocket endpoints are called endpoints", List.of("SocketOfAnotherName")),
                Arguments.of("REST resources are called resources", List.of("PathOfAnotherName")),
                Arguments.of("beans of pages are called pages", List.of("NamedDifferently")),
                Arguments.of("message-driven beans are called listeners", List.of("ReceiverOfAnotherName")),
                Arguments.of("names say what a class is", List.of("RoomManager", "RoomUtils")),
                Arguments.of("threads come from the container", List.of("OwnThread", "OwnPool")),
                Arguments.of("times are instants", List.of("OldDate")),
                Arguments.of("nothing writes to the standard streams", List.of("Printer")),
                Arguments.of("exceptions have a name", List.of("Thrower")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void failsOnItsSeeds(String rule, List<String> seeds) {
        FailureReport report = RULES.get(rule).evaluate(SEEDS).getFailureReport();
        for (String seed : seeds) {
            assertTrue(
                    report.getDetails().stream().anyMatch(detail -> detail.contains(seed)),
                    () -> seed + " should break the rule, which found " + report.getDetails());
        }
    }

    @Test
    void everyRuleHasASeed() {
        Set<String> seeded =
                Set.copyOf(seeds().map(seed -> (String) seed.get()[0]).toList());
        assertEquals(RULES.keySet(), seeded);
    }
}
