package io.seckill.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.type.SmppProcessingException;

/** Lets one customer in. */
final class Smsc implements SmppServerHandler {

    private static final String CUSTOMER = "seckill";
    private static final String PASSWORD = "secret";

    private final Troubles troubles;
    private final Arrivals arrivals;

    Smsc(Troubles troubles, Arrivals arrivals) {
        this.troubles = troubles;
        this.arrivals = arrivals;
    }

    @Override
    public void sessionBindRequested(
            Long sessionId, SmppSessionConfiguration configuration, @SuppressWarnings("rawtypes") BaseBind request)
            throws SmppProcessingException {
        if (!CUSTOMER.equals(configuration.getSystemId())) {
            throw new SmppProcessingException(SmppConstants.STATUS_INVSYSID);
        }
        if (!PASSWORD.equals(configuration.getPassword())) {
            throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
        }
    }

    @Override
    public void sessionCreated(Long sessionId, SmppServerSession session, BaseBindResp response) {
        session.serverReady(new SmscSession(session, troubles, arrivals));
    }

    @Override
    public void sessionDestroyed(Long sessionId, SmppServerSession session) {
        session.destroy();
    }
}
