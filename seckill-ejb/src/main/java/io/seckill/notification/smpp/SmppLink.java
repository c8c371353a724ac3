package io.seckill.notification.smpp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * One session with the SMSC, bound to send and to receive, from its bind to its end. Asks by itself whether the SMSC is still
 * there. Thread-safe: each caller of {@link #submit} waits for its own answer.
 */
public final class SmppLink implements AutoCloseable {

    /** How many threads of a session call its {@link ReceiptListener} at most. */
    public static final int RECEIPT_THREADS = 3;

    private static final Logger LOG = System.getLogger(SmppLink.class.getName());

    /** What passes by itself (SMPP 3.4, section 5.1.3): system error, full queue, temporary error. */
    private static final Set<Integer> PASSING =
            Set.of(SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RX_T_APPN);

    private static final RegisteredDelivery RECEIPT = new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);

    private final SMPPSession session;
    private final Sender sender;

    private SmppLink(SMPPSession session, Sender sender) {
        this.session = session;
        this.sender = sender;
    }

    /** @throws IOException the SMSC is away, or refuses this system */
    public static SmppLink bind(SmppSettings settings, ReceiptListener receipts) throws IOException {
        int wait = (int) settings.responseTime().toMillis();
        SMPPSession session = new SMPPSession((host, port) -> connect(host, port, wait));
        session.setPduProcessorDegree(RECEIPT_THREADS);
        session.setTransactionTimer(wait);
        session.setEnquireLinkTimer((int) settings.enquireTime().toMillis());
        session.setMessageReceiverListener(new Incoming(receipts));
        BindParameter as = new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                null,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
        session.connectAndBind(settings.host(), settings.port(), as, wait);
        return new SmppLink(session, Sender.of(settings.sourceAddress()));
    }

    /** The library's own factory waits as long as the operating system does, which is minutes. */
    private static Connection connect(String host, int port, int millis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis);
            return new SocketConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    public boolean isBound() {
        return session.getSessionState().isTransmittable();
    }

    /**
     * Hands a part over and waits for the answer. After an {@link SubmitResult.Unknown} the session is given up: who answers no
     * more, or answers something else, would cost every other message the same wait.
     *
     * @param digits of the phone's international number
     * @param validity for how long the SMSC is to try; at least a second
     * @param reference the same when the part is sent again; the SMSC may keep a duplicate out by it, and need not
     */
    public SubmitResult submit(String digits, SmsPart part, Duration validity, short reference) {
        if (!isBound()) {
            return new SubmitResult.NotSent();
        }
        try {
            String smscId = session.submitShortMessage(
                            null,
                            sender.type(),
                            sender.plan(),
                            sender.address(),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            digits,
                            form(part),
                            (byte) 0,
                            (byte) 0,
                            null,
                            ValidityPeriod.of(validity),
                            RECEIPT,
                            (byte) 0,
                            new RawDataCoding(part.dataCoding()),
                            (byte) 0,
                            part.octets(),
                            new OptionalParameter.User_message_reference(reference))
                    .getMessageId();
            return new SubmitResult.Accepted(smscId == null ? "" : smscId);
        } catch (NegativeResponseException e) {
            return refusal(e.getCommandStatus());
        } catch (PDUException e) {
            LOG.log(Level.WARNING, "an SMS cannot be written in SMPP: {0}", e.getMessage());
            return new SubmitResult.Refused(SMPPConstant.STAT_ESME_RSUBMITFAIL);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException | RuntimeException e) {
            // A mistake of the library's counts too: as an attempt, so that it ends.
            session.close();
            return new SubmitResult.Unknown(e.toString());
        }
    }

    static SubmitResult refusal(int commandStatus) {
        if (commandStatus == SMPPConstant.STAT_ESME_RTHROTTLED) {
            return new SubmitResult.Throttled();
        }
        return PASSING.contains(commandStatus)
                ? new SubmitResult.Later(commandStatus)
                : new SubmitResult.Refused(commandStatus);
    }

    private static ESMClass form(SmsPart part) {
        return new ESMClass(
                MessageMode.DEFAULT,
                MessageType.DEFAULT,
                part.hasHeader() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT);
    }

    /** Unbinds, if it is bound, and closes. */
    @Override
    public void close() {
        session.unbindAndClose();
    }

    /** How the sender's address is meant (SMPP 3.4, sections 5.2.5 and 5.2.6). */
    private record Sender(TypeOfNumber type, NumberingPlanIndicator plan, String address) {

        static Sender of(String address) {
            if (address.startsWith("+")) {
                return new Sender(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, address.substring(1));
            }
            return address.matches("[0-9]+")
                    ? new Sender(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, address)
                    : new Sender(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, address);
        }
    }

    /** Messages from the SMSC: receipts are taken, what phones send is not wanted. */
    private record Incoming(ReceiptListener receipts) implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
            if (!message.isSmscDeliveryReceipt()) {
                return;
            }
            try {
                receipt(message).ifPresent(receipts::receive);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "a receipt could not be taken, the SMSC is asked for it again: {0}",
                        e.toString());
                throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN, e);
            }
        }

        private static Optional<Receipt> receipt(DeliverSm message) {
            return Receipt.of(
                    Optional.ofNullable(message.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
                            .map(OptionalParameter.COctetString::getValueAsString),
                    Optional.ofNullable(message.getOptionalParameter(OptionalParameter.Message_state.class))
                            .map(state -> (int) state.getValue()),
                    new String(message.getShortMessage(), StandardCharsets.ISO_8859_1));
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            LOG.log(Level.DEBUG, "the SMSC tells that a phone can be reached");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("data_sm is not wanted", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
