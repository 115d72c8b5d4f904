package org.stoachat.common;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.eclipse.persistence.platform.database.SQLServerPlatform;

/**
 * EclipseLink's SQL Server platform, which also drives H2 in its SQL Server mode. H2 reports itself as version 2, and
 * EclipseLink would then write SQL for a SQL Server before 2012: no {@code OFFSET … FETCH}, no sequences.
 */
public class SqlPlatform extends SQLServerPlatform {

    private static final long serialVersionUID = 1L;
    private static final int SQL_SERVER_2022 = 16;

    @Override
    public void initializeConnectionData(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        if (!"H2".equals(metaData.getDatabaseProductName())) {
            super.initializeConnectionData(connection);
            return;
        }
        DatabaseMetaData modern = proxy(
                DatabaseMetaData.class,
                (method, arguments) -> method.getName().equals("getDatabaseMajorVersion")
                        ? SQL_SERVER_2022
                        : call(metaData, method, arguments));
        super.initializeConnectionData(proxy(
                Connection.class,
                (method, arguments) ->
                        method.getName().equals("getMetaData") ? modern : call(connection, method, arguments)));
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                SqlPlatform.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
