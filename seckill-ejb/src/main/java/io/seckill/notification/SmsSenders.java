package io.seckill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the sender: SMPP where the settings name an SMSC, the log elsewhere. */
@ApplicationScoped
class SmsSenders {

    @Produces
    @Singleton
    SmsSender sender(SmsSettings settings, SmppSmsSender smpp, LogSmsSender log) {
        return settings.smsc().isPresent() ? smpp : log;
    }
}
