package io.seckill.smsc;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.PduAsyncResponse;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.tlv.TlvConvertException;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import com.cloudhopper.smpp.util.DeliveryReceipt;
import com.cloudhopper.smpp.util.SmppUtil;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.joda.time.DateTime;

/** Accepts messages, in time, and sends a receipt for each; phones whose numbers end with 666 get nothing. */
final class SmscSession extends DefaultSmppSessionHandler {

    private static final String UNDELIVERABLE = "666";

    /** As long as one that is not far away. */
    private static final long ANSWER_MILLIS = 50;

    private static final long RECEIPT_MILLIS = 80;
    private static final long TIME_OUT_MILLIS = 10_000;

    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final SmppServerSession session;
    private final Troubles troubles;
    private final Arrivals arrivals;

    SmscSession(SmppServerSession session, Troubles troubles, Arrivals arrivals) {
        this.session = session;
        this.troubles = troubles;
        this.arrivals = arrivals;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PduResponse firePduRequestReceived(PduRequest request) {
        if (!(request instanceof SubmitSm message)) {
            return request.createResponse();
        }
        arrivals.begin();
        meet(message, troubles.next());
        return null;
    }

    /** A receipt that is not taken is sent again. */
    @Override
    public void fireExpectedPduResponseReceived(PduAsyncResponse answer) {
        if (answer.getResponse().getCommandStatus() == SmppConstants.STATUS_OK) {
            arrivals.receiptTaken();
        } else if (answer.getRequest() instanceof DeliverSm receipt) {
            receipt.removeSequenceNumber();
            later(() -> send(receipt), RECEIPT_MILLIS);
        }
    }

    private void meet(SubmitSm message, Optional<Trouble> trouble) {
        if (trouble.isEmpty()) {
            accept(message, receipt -> later(receipt, RECEIPT_MILLIS));
            release();
            return;
        }
        switch (trouble.get()) {
            case THROTTLE -> answer(message, SmppConstants.STATUS_THROTTLED, "");
            case FULL -> answer(message, SmppConstants.STATUS_MSGQFUL, "");
            case EARLY_RECEIPT -> accept(message, receipt -> later(receipt, 0));
            case HELD_RECEIPT -> accept(message, held::add);
            case SILENCE -> {
                arrivals.note(read(message));
                arrivals.end();
            }
            case HANG_UP -> {
                arrivals.note(read(message));
                arrivals.end();
                session.close();
            }
        }
    }

    private void accept(SubmitSm message, Consumer<Runnable> receipts) {
        arrivals.note(read(message));
        String id = UUID.randomUUID().toString();
        if (message.getRegisteredDelivery() == 1) {
            receipts.accept(() -> sendReceipt(message, id));
        }
        answer(message, SmppConstants.STATUS_OK, id);
    }

    private void release() {
        for (Runnable receipt = held.poll(); receipt != null; receipt = held.poll()) {
            later(receipt, RECEIPT_MILLIS);
        }
    }

    private void later(Runnable receipt, long millis) {
        later.schedule(receipt, millis, TimeUnit.MILLISECONDS);
    }

    private void answer(SubmitSm message, int status, String id) {
        SubmitSmResp response = message.createResponse();
        response.setCommandStatus(status);
        response.setMessageId(id);
        later(() -> send(response), ANSWER_MILLIS);
    }

    private void send(SubmitSmResp response) {
        arrivals.end();
        try {
            session.sendResponsePdu(response);
        } catch (Exception e) {
            System.out.println("no answer: " + e);
        }
    }

    private void sendReceipt(SubmitSm message, String id) {
        boolean delivered = !message.getDestAddress().getAddress().endsWith(UNDELIVERABLE);
        byte state = delivered ? SmppConstants.STATE_DELIVERED : SmppConstants.STATE_UNDELIVERABLE;
        DateTime now = DateTime.now();
        try {
            DeliverSm receipt = new DeliverSm();
            receipt.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
            receipt.setSourceAddress(message.getDestAddress());
            receipt.setDestAddress(message.getSourceAddress());
            receipt.setShortMessage(CharsetUtil.encode(
                    new DeliveryReceipt(id, 1, delivered ? 1 : 0, now, now, state, 0, "").toShortMessage(),
                    CharsetUtil.CHARSET_GSM));
            send(receipt);
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(DeliverSm receipt) {
        try {
            session.sendRequestPdu(receipt, TIME_OUT_MILLIS, false);
        } catch (Exception e) {
            System.out.println("no receipt: " + e);
        }
    }

    private static ShortMessage read(SubmitSm message) {
        byte[] octets = message.getShortMessage();
        boolean hasHeader = SmppUtil.isUserDataHeaderIndicatorEnabled(message.getEsmClass());
        int begin = hasHeader ? octets[0] + 1 : 0;
        return new ShortMessage(
                message.getDestAddress().getAddress(),
                message.getSourceAddress().getAddress(),
                message.getDataCoding(),
                hasHeader ? octets[3] & 0xFF : -1,
                hasHeader ? octets[4] : 1,
                hasHeader ? octets[5] : 1,
                userReference(message),
                message.getValidityPeriod(),
                CharsetUtil.decode(
                        Arrays.copyOfRange(octets, begin, octets.length),
                        message.getDataCoding() == SmppConstants.DATA_CODING_UCS2
                                ? CharsetUtil.CHARSET_UCS_2
                                : CharsetUtil.CHARSET_GSM));
    }

    private static int userReference(SubmitSm message) {
        Tlv reference = message.getOptionalParameter(SmppConstants.TAG_USER_MESSAGE_REFERENCE);
        try {
            return reference.getValueAsUnsignedShort();
        } catch (TlvConvertException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
