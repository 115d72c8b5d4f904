package org.stoachat.delivery;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one consumer of this server. Its pool has one instance (glassfish-ejb-jar.xml), or the order would be lost. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/RoomEvents"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "NonDurable")
        })
public class RoomEventListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(RoomEventListener.class.getName());

    @Inject
    private Delivery delivery;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            delivery.accept(EventBatch.decode(((TextMessage) message).getText()));
        } catch (JMSException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "STOA-2004 an event message was dropped; its events are read by polling");
        }
    }
}
