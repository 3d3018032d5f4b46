package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import se.tmeit.outbox.entity.OutboxMail;

/** Where mail waits for the worker. It is written with what causes it: either both are stored or neither. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    MailTemplates templates;

    @Inject
    PublicAddress publicAddress;

    /**
     * @param template the name of a template in {@code mail/}, without language and ending
     * @param values   what the template's variables stand for; {@code name} and {@code site} are always there
     */
    @Transactional(TxType.MANDATORY)
    public void add(Recipient to, String template, Map<String, String> values) {
        var text = templates.render(template, to, values);
        em.persist(new OutboxMail(to.memberId(), to.address(), template, text, publicAddress.host(), clock.instant()));
    }
}
