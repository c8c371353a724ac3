import com.sun.tools.attach.VirtualMachine;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Closes the application's gate for requests in another process of this machine and user, and waits until those inside are
 * answered: {@code java CloseGate.java PID}. By attaching to the process, so that no port has to be open for it.
 */
final class CloseGate {

    private static final String GATE = "io.seckill:type=RequestGate";

    /** Commits take milliseconds; this is for the longest wait that a purchase can have (10 s). */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private CloseGate() {}

    public static void main(String[] arguments) throws Exception {
        VirtualMachine process = VirtualMachine.attach(arguments[0]);
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(process.startLocalManagementAgent()))) {
            closeAndWait(connector.getMBeanServerConnection(), new ObjectName(GATE));
        } finally {
            process.detach();
        }
    }

    private static void closeAndWait(MBeanServerConnection beans, ObjectName gate) throws Exception {
        beans.invoke(gate, "close", null, null);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while ((Long) beans.getAttribute(gate, "RequestsInside") > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }
}
