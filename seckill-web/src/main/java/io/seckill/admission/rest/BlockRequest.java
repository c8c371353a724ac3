package io.seckill.admission.rest;

import io.seckill.admission.AddressRange;
import io.seckill.admission.Block;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Whom to block; {@code expiresAt} may be absent. */
public record BlockRequest(
        @NotNull @Pattern(regexp = "BUYER|ADDRESS|DEVICE") String kind,
        @NotBlank @Size(max = Block.SUBJECT_LENGTH) String subject,
        @NotBlank @Size(max = Block.REASON_LENGTH) String reason,
        String expiresAt) {

    Block.Kind kindMeant() {
        return Block.Kind.valueOf(kind);
    }

    /** The subject as it is compared; empty when it has to be a range of addresses and is none. */
    Optional<String> meant() {
        return kindMeant() == Block.Kind.ADDRESS
                ? AddressRange.parse(subject.trim()).map(AddressRange::toString)
                : Optional.of(subject);
    }
}
