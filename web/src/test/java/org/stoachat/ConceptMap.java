package org.stoachat;

import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of the concepts. A concept may use those that stand before it, unless said. */
final class ConceptMap {

    private static final List<String> ORDER = List.of(
            "common",
            "audit",
            "principal",
            "job",
            "configuration",
            "category",
            "room",
            "membership",
            "invitation",
            "file",
            "post",
            "reading",
            "notification",
            "search",
            "presence",
            "delivery",
            "compliance",
            "admin",
            "web");

    /** What a concept does not use although it stands before it. */
    private static final Map<String, Set<String>> EXCEPT = Map.of(
            "file", Set.of("membership", "invitation"),
            "delivery", Set.of("invitation", "file", "post", "reading", "notification", "search"));

    private ConceptMap() {}

    static ArchRule rule(String root) {
        AllowedModuleDependencies allowed = allow().fromModule("common").toModules();
        for (int place = 1; place < ORDER.size(); place++) {
            String concept = ORDER.get(place);
            Set<String> except = EXCEPT.getOrDefault(concept, Set.of());
            allowed = allowed.fromModule(concept)
                    .toModules(ORDER.subList(0, place).stream()
                            .filter(before -> !except.contains(before))
                            .toArray(String[]::new));
        }
        return modules()
                .definedByPackages(root + ".(*)..")
                .should()
                .respectTheirAllowedDependencies(allowed, consideringOnlyDependenciesInAnyPackage(root + ".."));
    }
}
