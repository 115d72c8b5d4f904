package org.stoachat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceContext;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.Sql;

/** What every class of the product keeps to. Each rule has a name, under which a seeded violation shows that it works. */
final class ArchitectureRules {

    private static final String FORBIDDEN_NAMES = ".*(Impl|Manager|Utils?|Helper|Bean|DTO|Dto|Data|Info)(\\$.*)?";

    private ArchitectureRules() {}

    /** All rules for the packages under a root, by name. */
    static Map<String, ArchRule> under(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        packages(root, rules);
        technologies(root, rules);
        persistence(rules);
        boundaries(root, rules);
        names(rules);
        habits(rules);
        rules.replaceAll((name, rule) -> rule.as(name).allowEmptyShould(true));
        return rules;
    }

    private static void packages(String root, Map<String, ArchRule> rules) {
        rules.put("a concept uses only concepts that stand before it", ConceptMap.rule(root));
        rules.put(
                "adapters are free of cycles",
                slices().matching(root + ".web.(*)..").should().beFreeOfCycles());
    }

    private static void technologies(String root, Map<String, ArchRule> rules) {
        rules.put(
                "the core knows no web technology",
                noClasses()
                        .that(resideInAnyPackage(root + "..").and(outsideWeb(root)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.faces..",
                                "jakarta.servlet..",
                                "jakarta.ws.rs..",
                                "jakarta.websocket..",
                                "org.primefaces.."));
        rules.put(
                "adapters hold no data access",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".web..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.persistence..",
                                "jakarta.jms..",
                                "jakarta.transaction..",
                                "java.sql..",
                                "javax.sql..")));
        rules.put(
                "only delivery speaks JMS",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".delivery..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.jms.."));
    }

    private static void persistence(Map<String, ArchRule> rules) {
        rules.put(
                "only repositories use the entity manager",
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Repository")
                        .and()
                        .areNotAssignableTo(Sql.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(EntityManager.class));
        rules.put(
                "repositories are private to their concept",
                classes().that().haveSimpleNameEndingWith("Repository").should().notBePublic());
        rules.put(
                "entities are private to their concept",
                classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
        rules.put(
                "entities have verbs, not setters",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .haveNameMatching("set[A-Z].*"));
        rules.put(
                "entities hold nothing that can grow",
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .beAnnotatedWith(OneToMany.class)
                        .orShould()
                        .beAnnotatedWith(ManyToMany.class));
    }

    private static void boundaries(String root, Map<String, ArchRule> rules) {
        rules.put(
                "every method of a boundary takes the caller first",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Boundary.class)
                        .and()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .should(Conditions.takeFirst(Caller.class)));
        rules.put(
                "adapters enter through boundaries",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".web..")
                        .should()
                        .dependOnClassesThat(describe(
                                "are session beans without @Boundary",
                                type -> isSessionBean(type) && !type.isAnnotatedWith(Boundary.class))));
        rules.put(
                "only web.security and sign-in say who calls",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".web.security..", root + ".principal..", root + ".common..")
                        .should()
                        .callConstructorWhere(target(owner(assignableTo(Caller.class))))
                        .orShould()
                        .callMethodWhere(target(owner(assignableTo(Caller.class)))
                                .and(target(nameMatching("anonymous|server")))));
        rules.put(
                "session beans hold no state",
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Stateless.class)
                        .or()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(MessageDriven.class)
                        .should()
                        .beStatic()
                        .orShould(beAnnotatedWith(Inject.class))
                        .orShould(beAnnotatedWith(jakarta.annotation.Resource.class))
                        .orShould(beAnnotatedWith(PersistenceContext.class)));
        rules.put(
                "events stay inside the core",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(root + ".web..")
                        .should(Conditions.observeAnEvent()));
        rules.put(
                "getters of pages do no work",
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Page")
                        .and()
                        .haveNameMatching("(get|is)[A-Z].*")
                        .should(Conditions.callABoundary()));
    }

    private static void names(Map<String, ArchRule> rules) {
        rules.put(
                "boundaries are called services",
                classes().that().areAnnotatedWith(Boundary.class).should().haveSimpleNameEndingWith("Service"));
        rules.put(
                "WebSocket endpoints are called endpoints",
                classes().that().areAnnotatedWith(ServerEndpoint.class).should().haveSimpleNameEndingWith("Endpoint"));
        rules.put(
                "REST resources are called resources",
                classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource"));
        rules.put(
                "beans of pages are called pages",
                classes().that().areAnnotatedWith(Named.class).should().haveSimpleNameEndingWith("Page"));
        rules.put(
                "message-driven beans are called listeners",
                classes().that().areAnnotatedWith(MessageDriven.class).should().haveSimpleNameEndingWith("Listener"));
        rules.put("names say what a class is", noClasses().should().haveNameMatching(FORBIDDEN_NAMES));
    }

    private static void habits(Map<String, ArchRule> rules) {
        rules.put(
                "threads come from the container",
                noClasses()
                        .should()
                        .callConstructorWhere(
                                target(owner(assignableTo(Thread.class).or(assignableTo(java.util.Timer.class)))))
                        .orShould()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.util\\.concurrent\\.(Executors|ThreadPoolExecutor|ForkJoinPool)"));
        rules.put(
                "times are instants",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.util\\.(Date|Calendar)|java\\.text\\.SimpleDateFormat"));
        rules.put("nothing writes to the standard streams", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        rules.put("exceptions have a name", NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    }

    private static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    private static DescribedPredicate<JavaClass> outsideWeb(String root) {
        return DescribedPredicate.not(resideInAnyPackage(root + ".web.."));
    }
}
