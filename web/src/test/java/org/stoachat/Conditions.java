package org.stoachat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.function.Predicate;
import org.stoachat.common.Boundary;

/** What methods do, as far as rules ask. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaMethod> takeFirst(Class<?> type) {
        return of(
                "take a " + type.getSimpleName() + " first",
                method -> !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(type));
    }

    static ArchCondition<JavaMethod> observeAnEvent() {
        return of("observe an event", method -> method.getParameters().stream()
                .anyMatch(parameter ->
                        parameter.isAnnotatedWith(Observes.class) || parameter.isAnnotatedWith(ObservesAsync.class)));
    }

    static ArchCondition<JavaMethod> callABoundary() {
        return of("call a boundary", method -> method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAnnotatedWith(Boundary.class)));
    }

    private static ArchCondition<JavaMethod> of(String description, Predicate<JavaMethod> predicate) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, predicate.test(method), method.getFullName() + " should/should not " + description));
            }
        };
    }
}
