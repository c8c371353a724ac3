package io.seckill.delivery.rest;

import io.seckill.delivery.Address;
import io.seckill.rest.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;

/**
 * Where a buyer wants parcels. A line goes onto a label as it is, so it has no control characters.
 *
 * @param country by its code (ISO 3166-1, alpha-2)
 */
public record AddressRequest(
        @NotBlank @Size(max = Address.MAX_LINE) @Pattern(regexp = LINE)
        String name,

        @NotBlank @Size(max = Address.MAX_LINE) @Pattern(regexp = LINE)
        String street,

        @NotBlank @Size(max = Address.MAX_POSTCODE) @Pattern(regexp = LINE)
        String postcode,

        @NotBlank @Size(max = Address.MAX_LINE) @Pattern(regexp = LINE)
        String city,

        @NotBlank String country) {

    private static final String LINE = "[^\\p{Cntrl}]*";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws ProblemException when there is no such country */
    Address address() {
        if (!COUNTRIES.contains(country)) {
            throw ProblemException.invalid("country", "must be a country's code of ISO 3166-1, such as DE");
        }
        return new Address(name.strip(), street.strip(), postcode.strip(), city.strip(), country);
    }
}
