package io.seckill.notification.rest;

import io.seckill.notification.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A phone number as it comes and goes. It does not show in logs. */
public record PhoneBody(
        @NotNull
        @Pattern(
                regexp = PhoneNumber.PATTERN,
                message = "must be a number in the international form, such as +4915112345678")
        String phone) {

    static PhoneBody of(PhoneNumber number) {
        return new PhoneBody(number.value());
    }

    PhoneNumber number() {
        return new PhoneNumber(phone);
    }

    @Override
    public String toString() {
        return "PhoneBody";
    }
}
