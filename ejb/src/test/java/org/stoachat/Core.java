package org.stoachat;

import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.stoachat.common.Boundary;

/**
 * The core without a server: its real beans, over a migrated database in memory, with each call of a boundary in a
 * transaction as on a server. What only a server has, such as managed executors and timers, is absent.
 */
public final class Core implements AutoCloseable {

    private static Core current;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"
            + ";LOCK_TIMEOUT=5000";
    private final JdbcDataSource database = new JdbcDataSource();
    private final EntityManagerFactory factory;
    private final CoreTransactions transactions;
    private final WeldContainer container;

    private Core() {
        database.setUrl(url);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/stoachat/migration")
                .placeholders(Map.of("key", ""))
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory(
                "stoa",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        database,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        url));
        transactions = new CoreTransactions(factory);
        current = this;
        container = new Weld()
                .addExtension(new SessionBeans())
                .addServices(transactions, new PersistenceContexts(transactions.shared()), new Resources())
                .addProperty("org.jboss.weld.construction.relaxed", true)
                .initialize();
    }

    /** A core over an empty database; a test class has one of its own, one at a time. */
    public static Core start() {
        return new Core();
    }

    /** A bean of the core. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Runs work in a transaction, for what is no boundary. */
    public <T> T inTransaction(Callable<T> work) {
        try {
            return transactions.required(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement with its values in a transaction; says how many rows it hit. */
    public int execute(String sql, Object... values) {
        return inTransaction(() -> {
            var query = entities().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }

    /** The rows of a query with its values: an object for one column, an array for more. */
    public List<?> query(String sql, Object... values) {
        return inTransaction(() -> {
            var query = entities().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        });
    }

    /** The entity manager of the transaction. */
    public EntityManager entities() {
        return transactions.shared();
    }

    @Override
    public void close() {
        container.shutdown();
        factory.close();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Binds session beans to the interceptor that gives each call its transaction. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface InTransaction {
        /** The one value of an annotation without members. */
        final class Literal extends AnnotationLiteral<InTransaction> implements InTransaction {
            private static final long serialVersionUID = 1L;
            private static final Literal INSTANCE = new Literal();
        }
    }

    /** What the container does around session beans. */
    @InTransaction
    @Interceptor
    static class SessionBeanTransactions {
        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
            TransactionAttribute attribute = call.getMethod().getAnnotation(TransactionAttribute.class);
            if (attribute == null) {
                attribute = call.getMethod().getDeclaringClass().getAnnotation(TransactionAttribute.class);
            }
            TransactionAttributeType type = attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
            return switch (type) {
                case REQUIRES_NEW -> current.transactions.requiresNew(call::proceed);
                case NOT_SUPPORTED, NEVER -> current.transactions.without(call::proceed);
                default -> current.transactions.required(call::proceed);
            };
        }
    }

    /** What the container does around beans with {@code @Transactional}. */
    @Transactional
    @Interceptor
    static class CdiTransactions {
        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
            return current.transactions.required(call::proceed);
        }
    }

    /** The same for a transaction of its own: the kind of a transaction is part of the binding. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Interceptor
    static class NewCdiTransactions {
        @AroundInvoke
        Object run(InvocationContext call) throws Exception {
            return current.transactions.requiresNew(call::proceed);
        }
    }

    /** Makes CDI beans of the session beans. */
    public static class SessionBeans implements Extension {

        void add(@Observes BeforeBeanDiscovery discovery) {
            discovery.addInterceptorBinding(InTransaction.class);
            discovery.addAnnotatedType(SessionBeanTransactions.class, "session bean transactions");
            discovery.addAnnotatedType(CdiTransactions.class, "CDI transactions");
            discovery.addAnnotatedType(NewCdiTransactions.class, "new CDI transactions");
            discovery.addAnnotatedType(QuickHash.class, "quick hash");
            for (Class<?> type : sessionBeans()) {
                discovery
                        .addAnnotatedType(type, type.getName())
                        .add(ApplicationScoped.Literal.INSTANCE)
                        .add(InTransaction.Literal.INSTANCE);
            }
        }

        /** Boundaries are found by CDI itself, other session beans are not. */
        void complete(@Observes @WithAnnotations(Boundary.class) ProcessAnnotatedType<?> type) {
            type.configureAnnotatedType()
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(InTransaction.Literal.INSTANCE);
        }

        /** Metrics need a registry that only a server has. */
        void leaveOut(@Observes @WithAnnotations(ApplicationScoped.class) ProcessAnnotatedType<?> type) {
            boolean metrics = Arrays.stream(
                            type.getAnnotatedType().getJavaClass().getDeclaredFields())
                    .anyMatch(field -> field.getType() == MetricRegistry.class);
            if (metrics) {
                type.veto();
            }
        }

        void enable(@Observes AfterTypeDiscovery discovery) {
            discovery.getInterceptors().add(SessionBeanTransactions.class);
            discovery.getInterceptors().add(CdiTransactions.class);
            discovery.getInterceptors().add(NewCdiTransactions.class);
        }

        private static List<Class<?>> sessionBeans() {
            Path classes = Path.of(Boundary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(name -> name.startsWith("org") && name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .<Class<?>>map(SessionBeans::load)
                        .filter(type ->
                                type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                        .filter(type ->
                                !type.isAnnotationPresent(Startup.class) && !type.isAnnotationPresent(Boundary.class))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Class<?> load(String name) {
            try {
                return Class.forName(name, false, SessionBeans.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A hash of passwords that costs nothing. */
    @ApplicationScoped
    static class QuickHash implements Pbkdf2PasswordHash {

        @Override
        public String generate(char[] password) {
            return "quick:" + String.valueOf(password);
        }

        @Override
        public boolean verify(char[] password, String hash) {
            return generate(password).equals(hash);
        }
    }

    /** Gives {@code @PersistenceContext} the entity manager of the transaction. */
    private record PersistenceContexts(EntityManager entities) implements JpaInjectionServices {

        @Override
        public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
            return () -> new Reference<>(entities);
        }

        @Override
        public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
                InjectionPoint point) {
            return () -> new Reference<>(entities.getEntityManagerFactory());
        }

        @Override
        public void cleanup() {}
    }

    /** Gives {@code @Resource} an executor that never runs anything: there is no broker to send to. Nothing else. */
    private record Resources() implements ResourceInjectionServices {

        private static Object resource(Type type) {
            return type != ManagedExecutorService.class
                    ? null
                    : Proxy.newProxyInstance(
                            Core.class.getClassLoader(),
                            new Class<?>[] {ManagedExecutorService.class},
                            (proxy, method, arguments) -> null);
        }

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
            return () -> new Reference<>(resource(point.getType()));
        }

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
            return () -> new Reference<>(null);
        }

        @Override
        public void cleanup() {}
    }

    private record Reference<T>(T instance) implements ResourceReference<T> {
        @Override
        public T getInstance() {
            return instance;
        }

        @Override
        public void release() {}
    }
}
