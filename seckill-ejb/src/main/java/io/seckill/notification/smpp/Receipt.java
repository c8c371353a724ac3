package io.seckill.notification.smpp;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the SMSC has told about the end of one part (SMPP 3.4, appendix B).
 *
 * @param smscId the name that the SMSC gave it when it accepted it; SMSCs which write it in another form here are not understood
 * @param delivered on the phone; else it will never be
 */
public record Receipt(String smscId, boolean delivered) {

    private static final Pattern ID = Pattern.compile("\\bid:(\\S+)");
    private static final Pattern STATE = Pattern.compile("\\bstat:(\\w+)");

    private static final Set<String> NEVER = Set.of("EXPIRED", "DELETED", "UNDELIV", "REJECTD");

    /** SMPP 3.4, section 5.2.28: expired, deleted, undeliverable, rejected. */
    private static final Set<Integer> NEVER_CODES = Set.of(3, 4, 5, 8);

    private static final int DELIVERED_CODE = 2;

    /**
     * Empty when it tells of no end, or of no message.
     *
     * @param id the parameter {@code receipted_message_id}, before what the text says
     * @param state the parameter {@code message_state}, likewise
     */
    static Optional<Receipt> of(Optional<String> id, Optional<Integer> state, String text) {
        Optional<Boolean> delivered =
                state.isPresent() ? end(state.get()) : find(STATE, text).flatMap(Receipt::end);
        return id.or(() -> find(ID, text)).flatMap(name -> delivered.map(end -> new Receipt(name, end)));
    }

    private static Optional<Boolean> end(int code) {
        return end(code == DELIVERED_CODE, NEVER_CODES.contains(code));
    }

    private static Optional<Boolean> end(String word) {
        return end(word.equals("DELIVRD"), NEVER.contains(word));
    }

    private static Optional<Boolean> end(boolean delivered, boolean never) {
        return delivered || never ? Optional.of(delivered) : Optional.empty();
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
