package org.stoachat.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends to the topic over one connection that is opened when needed. Used by one thread at a time. */
@ApplicationScoped
class TopicSender {

    private static final Logger LOG = Logger.getLogger(TopicSender.class.getName());
    private static final long KEPT_MILLIS = Duration.ofSeconds(30).toMillis();

    @Resource(lookup = "jms/StoaConnectionFactory")
    private ConnectionFactory factory;

    @Resource(lookup = "jms/RoomEvents")
    private Topic topic;

    private JMSContext context;
    private JMSProducer producer;
    private volatile boolean connected;
    private boolean complained;

    /** Sends a message, or drops it when the broker is away: the rows are in the database. */
    synchronized void send(String body) {
        try {
            if (context == null) {
                context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                producer = context.createProducer()
                        .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                        .setDisableMessageID(true)
                        .setDisableMessageTimestamp(true)
                        .setTimeToLive(KEPT_MILLIS);
            }
            producer.send(topic, body);
            if (!connected) {
                connected = true;
                complained = false;
                LOG.info("STOA-2003 the broker answers; delivery is live");
            }
        } catch (JMSRuntimeException e) {
            close();
            connected = false;
            if (!complained) {
                complained = true;
                LOG.log(Level.WARNING, e, () -> "STOA-2002 the broker does not answer; delivery runs by polling");
            }
        }
    }

    /** Whether a message could be sent, and the last one too. */
    boolean isConnected() {
        return connected;
    }

    @PreDestroy
    synchronized void close() {
        if (context != null) {
            try {
                context.close();
            } catch (JMSRuntimeException e) {
                LOG.log(Level.FINE, "closing a broken connection", e);
            }
            context = null;
        }
    }
}
