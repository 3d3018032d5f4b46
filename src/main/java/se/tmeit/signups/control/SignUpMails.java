package se.tmeit.signups.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import se.tmeit.access.Role;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.outbox.control.Outbox;
import se.tmeit.outbox.control.PublicAddress;
import se.tmeit.outbox.control.Recipient;
import se.tmeit.signups.entity.SignUp;

/** The mails around a sign-up. Until a master has seen what was typed into the form, no mail repeats any of it. */
@ApplicationScoped
class SignUpMails {
    @Inject
    Outbox outbox;

    @Inject
    PublicAddress address;

    @Inject
    MemberDirectory directory;

    void confirm(SignUp signUp, String token) {
        outbox.add(nameless(signUp), "sign-up-confirm", Map.of("link", address.link("/join/confirm#" + token)));
    }

    /** To an address that belongs to a member, or to somebody who left as a prao and cannot log in. */
    void youAreKnown(MemberDetails member) {
        outbox.add(member.recipient(), member.mayLogIn() ? "sign-up-member" : "sign-up-former", Map.of());
    }

    /** @param template one that leads to the status */
    void waiting(SignUp signUp, String statusToken, String template) {
        outbox.add(nameless(signUp), template, Map.of("link", address.link("/join/status#" + statusToken)));
    }

    void tellMasters() {
        directory.current().members().stream().filter(member -> member.role() == Role.MASTER && member.mayLogIn())
                .forEach(master -> outbox.add(master.recipient(), "sign-up-queue", Map.of("link", address.link("/admin/sign-ups"))));
    }

    void welcome(SignUp signUp) {
        var applicant = signUp.applicant();
        outbox.add(new Recipient(signUp.memberId(), applicant.email(), applicant.firstName(), applicant.language()), "sign-up-welcome",
                Map.of("link", address.link("/login")));
    }

    void rejected(SignUp signUp) {
        outbox.add(nameless(signUp), "sign-up-rejected", Map.of("reason", signUp.reason()));
    }

    private static Recipient nameless(SignUp signUp) {
        return new Recipient(null, signUp.applicant().email(), null, signUp.applicant().language());
    }
}
