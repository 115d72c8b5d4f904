package org.stoachat.audit;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.DeniedException;
import org.stoachat.common.HiddenException;
import org.stoachat.common.StoaException;

/**
 * Stands around every session bean ({@code META-INF/ejb-jar.xml}) and notes the denials that leave boundaries: what may not
 * be done, and what may not be known of, at once or in time. It changes nothing of what is called or thrown, and does nothing where nothing
 * is refused.
 */
public class DenialInterceptor {

    private static final String SERVICE = "Service";
    private static final String SIGN_IN_FAILED = "sign-in.failed";
    private static final int LONGEST_ACTION = 64;

    @Inject
    private Denials denials;

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        try {
            Object result = call.proceed();
            if (result instanceof CompletionStage<?> later) {
                later.whenComplete((value, failure) -> {
                    if (failure instanceof StoaException refusal) {
                        note(call, refusal);
                    }
                });
            }
            return result;
        } catch (StoaException e) {
            note(call, e);
            throw e;
        } catch (EJBException e) {
            if (e.getCause() instanceof StoaException refusal) {
                note(call, refusal);
            }
            throw e;
        }
    }

    private void note(InvocationContext call, StoaException refusal) {
        Method method = call.getMethod();
        boolean denial = refusal instanceof DeniedException || refusal instanceof HiddenException;
        if (denial
                && method.getDeclaringClass().isAnnotationPresent(Boundary.class)
                && call.getParameters()[0] instanceof Caller caller) {
            String concept = concept(method.getDeclaringClass().getSimpleName());
            String action = AuditTarget.cut(concept + "." + method.getName(), LONGEST_ACTION);
            denials.denied(caller, action, target(concept, refusal.code(), call.getParameters()), refusal.code());
        }
    }

    /** {@code roomDirectory} for the {@code RoomDirectoryService}. */
    private static String concept(String boundary) {
        String name =
                boundary.endsWith(SERVICE) ? boundary.substring(0, boundary.length() - SERVICE.length()) : boundary;
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The name that was tried, or the first thing with an id: the code says what it is, or else the boundary. */
    private static AuditTarget target(String concept, String code, Object[] arguments) {
        if (code.equals(SIGN_IN_FAILED)) {
            return AuditTarget.named("signInName", Objects.toString(arguments[1]));
        }
        String subject = code.substring(0, Math.max(0, code.indexOf('.')));
        String kind = subject.equals("admin") ? concept : subject;
        return Arrays.stream(arguments)
                .filter(UUID.class::isInstance)
                .findFirst()
                .map(id -> AuditTarget.of(kind, (UUID) id))
                .orElse(AuditTarget.NONE);
    }
}
