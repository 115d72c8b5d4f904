package org.stoachat.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.delivery.HistoryIdentity;
import org.stoachat.delivery.LiveFigures;

/** Tells load balancers and set-up scripts whether this server can serve. */
@Stateless
@Boundary
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadinessService {

    private static final Logger LOG = Logger.getLogger(ReadinessService.class.getName());

    @Inject
    private HistoryIdentity history;

    @Inject
    private LiveFigures figures;

    /** The state now; costs one short query. Migrations run before anything answers, so the table is there or not. */
    public Readiness check(Caller caller) {
        boolean database = answers();
        return new Readiness(database, figures.isBrokerConnected(), database);
    }

    private boolean answers() {
        try {
            return history.current() != null;
        } catch (PersistenceException e) {
            LOG.log(Level.FINE, "the database does not answer", e);
            return false;
        }
    }
}
