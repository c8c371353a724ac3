package io.seckill.operator;

import io.seckill.audit.Operator;
import io.seckill.config.SecretFile;
import io.seckill.identity.Role;
import io.seckill.jdbc.LostRace;
import io.seckill.node.NodeStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where there is no account yet, makes one with a random password, and writes that into a file of the data folder that only its
 * owner can read. It has to be changed at the first sign-in.
 */
@ApplicationScoped
public class FirstAccount {

    private static final Logger LOG = System.getLogger(FirstAccount.class.getName());

    static final String NAME = "admin";

    static final String FILE = "operator/first-password";

    /** The second finds the other node's account. */
    private static final int ATTEMPTS = 2;

    @Inject
    OperatorAccounts accounts;

    @Inject
    AccountService service;

    @Inject
    OperatorSettings settings;

    /** Of nodes that start together on a new database, one makes it, and only that one's file is right. */
    void makeIfNone(@Observes NodeStart node) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        Path file = settings.dataDir().resolve(FILE);
        String password = SecretFile.readOrMake(file, SessionToken::next);
        OperatorAccount account =
                OperatorAccount.fresh(NAME, PasswordHash.of(password), Set.of(Role.OPERATOR, Role.ADMINISTRATOR));
        AccountOutcome outcome =
                LostRace.decideAgain(ATTEMPTS, () -> service.add(account, new Operator("seckill", "")));
        LOG.log(
                Level.INFO,
                outcome instanceof AccountOutcome.Done
                        ? "the first operator is " + NAME + ", the password is in " + file
                        : "another node has made the first operator");
    }
}
