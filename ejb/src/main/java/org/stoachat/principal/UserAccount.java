package org.stoachat.principal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.stoachat.common.Folding;

/** What only users have. Lives and ends with its {@link Principal}. */
@Entity
@Table(name = "user_account")
class UserAccount {

    @Id
    @Column(name = "principal_id")
    private Long principalId;

    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "sign_in_key")
    private String signInKey;

    @Column
    private String mail;

    @Column
    private String company;

    protected UserAccount() {}

    UserAccount(long principalId, String signInName) {
        this.principalId = principalId;
        signInAs(signInName);
    }

    /** Gives another sign-in name; tells whether it is another. */
    final boolean signInAs(String name) {
        boolean other = !name.equals(signInName);
        signInName = name;
        signInKey = Folding.key(name);
        return other;
    }

    /** Takes a mail address, or with an empty one none; tells whether it is another. */
    boolean receiveAt(String address) {
        String newMail = address.isEmpty() ? null : address;
        boolean other = !Objects.equals(newMail, mail);
        mail = newMail;
        return other;
    }

    /** Belongs to a company, or with an empty name to none; tells whether it is another. */
    boolean workFor(String name) {
        String newCompany = name.isEmpty() ? null : name;
        boolean other = !Objects.equals(newCompany, company);
        company = newCompany;
        return other;
    }
}
