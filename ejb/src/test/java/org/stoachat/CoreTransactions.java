package org.stoachat;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Transactions of one resource, bound to threads, with what CDI has to know of them. */
final class CoreTransactions implements TransactionServices {

    /** One transaction with its entity manager. */
    private static final class Running {
        private final EntityManager entities;
        private final List<Synchronization> synchronizations = new ArrayList<>();

        Running(EntityManager entities) {
            this.entities = entities;
        }
    }

    private final EntityManagerFactory factory;

    /** Of one core, not of all: tests may run one beside another. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Running> running = new ThreadLocal<>();

    CoreTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Runs work in the transaction of this thread, or in one of its own. */
    <T> T required(Callable<T> work) throws Exception {
        return running.get() == null ? requiresNew(work) : work.call();
    }

    /** Runs work in a transaction of its own. */
    <T> T requiresNew(Callable<T> work) throws Exception {
        Running before = running.get();
        EntityManager entities = factory.createEntityManager();
        Running mine = new Running(entities);
        running.set(mine);
        boolean committed = false;
        try {
            entities.getTransaction().begin();
            T result = work.call();
            mine.synchronizations.forEach(Synchronization::beforeCompletion);
            entities.getTransaction().commit();
            committed = true;
            return result;
        } finally {
            if (!committed && entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            running.set(before);
            int status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
            mine.synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));
        }
    }

    /** Runs work without a transaction. */
    <T> T without(Callable<T> work) throws Exception {
        Running before = running.get();
        running.remove();
        try {
            return work.call();
        } finally {
            running.set(before);
        }
    }

    /** An entity manager that is that of the thread's transaction; without one, each call has its own. */
    EntityManager shared() {
        return (EntityManager) Proxy.newProxyInstance(
                CoreTransactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    Running mine = running.get();
                    EntityManager entities = mine == null ? factory.createEntityManager() : mine.entities;
                    try {
                        return method.invoke(entities, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whether an exception of an EJB rolls back and reaches the caller as it is. */
    static boolean isApplicationException(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(ApplicationException.class)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        running.get().synchronizations.add(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        return running.get() != null;
    }

    @Override
    public UserTransaction getUserTransaction() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cleanup() {}
}
