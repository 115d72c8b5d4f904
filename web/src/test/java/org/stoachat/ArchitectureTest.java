package org.stoachat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Core and adapters keep to the rules. */
class ArchitectureTest {

    private static final String ROOT = "org.stoachat";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<Named<ArchRule>> rules() {
        return ArchitectureRules.under(ROOT).entrySet().stream().map(rule -> Named.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void theRulesLookAtTheCoreAndAtTheAdapters() {
        assertTrue(PRODUCT.contain("org.stoachat.post.PostService"));
        assertTrue(PRODUCT.contain("org.stoachat.web.security.TokenMechanism"));
        assertTrue(PRODUCT.stream().noneMatch(type -> type.getSimpleName().endsWith("Test")));
    }
}
