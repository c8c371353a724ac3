package io.seckill.operator.rest;

import io.seckill.operator.OperatorSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that keeps an operator's session: out of reach of scripts, not sent from other sites' pages (RFC 6265bis, section
 * 5.6.7), forgotten with the browser's window. Thread-safe.
 */
@ApplicationScoped
class ConsoleCookie {

    private static final String NAME = "seckill-console";

    @Inject
    OperatorSettings settings;

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    NewCookie keep(String token) {
        return cookie(token).build();
    }

    NewCookie forget() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(settings.secureCookie())
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
