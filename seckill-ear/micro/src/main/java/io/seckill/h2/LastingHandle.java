package io.seckill.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection as its user holds it: closing it leaves H2's own handle open, without a transaction of the user's. What it executes
 * and ends passes the {@link WriteGate}.
 */
final class LastingHandle implements InvocationHandler {

    private final Connection h2;
    private final WriteGate gate;
    private boolean closed;

    LastingHandle(Connection h2, WriteGate gate) {
        this.h2 = h2;
        this.gate = gate;
    }

    Connection connection() {
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        if (method.getName().equals("isClosed")) {
            return closed || h2.isClosed();
        }
        if (closed) {
            throw new SQLException("the connection is closed");
        }
        try {
            return pass(method, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object pass(Method method, Object[] arguments) throws ReflectiveOperationException {
        if (method.getName().equals("commit") || method.getName().equals("rollback")) {
            return gate.write(() -> method.invoke(h2, arguments));
        }
        Object result = method.invoke(h2, arguments);
        return result instanceof Statement statement
                ? GatedStatement.of(method.getReturnType(), statement, sql(arguments), h2, gate)
                : result;
    }

    private static String sql(Object[] arguments) {
        return arguments != null && arguments[0] instanceof String text ? text : "";
    }

    /** As H2 does, but only where something may be left: after a branch a connection commits by itself. */
    private void close() throws SQLException {
        if (!closed && !h2.isClosed() && !h2.getAutoCommit()) {
            gate.write(() -> {
                h2.rollback();
                h2.setAutoCommit(true);
                return null;
            });
        }
        closed = true;
    }
}
