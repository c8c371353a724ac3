package io.seckill.payment.rest;

import io.seckill.rest.RestApplication;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where this node takes notifications, as its own machine reaches it: not by a header that a caller can make up. */
public final class NotificationAddress {

    private NotificationAddress() {}

    public static URI of(HttpServletRequest request) {
        String address = request.getLocalAddr();
        String host = address.contains(":") ? "[" + address + "]" : address;
        return URI.create("http://" + host + ":" + request.getLocalPort() + request.getContextPath()
                + RestApplication.BASE + "/payments/notifications");
    }
}
