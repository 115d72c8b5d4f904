package org.stoachat.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.stoachat.common.Folding;
import org.stoachat.common.Names;
import org.stoachat.common.RejectedException;

/** A registered web page that managers may attach to their rooms. Begins and ends by an administrator. */
@Entity
@Table(name = "add_in")
class AddIn {

    static final int LONGEST_NAME = 50;
    static final int LONGEST_URL = 255;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "add_in_seq")
    @SequenceGenerator(name = "add_in_seq", sequenceName = "add_in_seq", allocationSize = 50)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column
    private String url;

    @Version
    private int version;

    protected AddIn() {}

    /** A new add-in. */
    AddIn(String name, String url) {
        this.publicId = UUID.randomUUID().toString();
        rename(name);
        pointTo(url);
    }

    long id() {
        return id;
    }

    UUID publicId() {
        return UUID.fromString(publicId);
    }

    int version() {
        return version;
    }

    AddInView view() {
        return new AddInView(publicId(), name, url, version);
    }

    /** Gives another name of 1 to {@value #LONGEST_NAME} characters. */
    final void rename(String newName) {
        String checked = Names.name("name", newName);
        String key = Folding.key(checked);
        if (checked.length() > LONGEST_NAME || key.length() > LONGEST_NAME) {
            throw RejectedException.field("name", "too-long", "The name has at most " + LONGEST_NAME + " characters.");
        }
        name = checked;
        nameKey = key;
    }

    /** Points to another page: an absolute address of http or https without credentials. */
    final void pointTo(String newUrl) {
        if (newUrl == null || newUrl.isBlank()) {
            throw RejectedException.field("url", "missing", "The url is missing.");
        }
        String checked = newUrl.strip();
        if (checked.length() > LONGEST_URL) {
            throw RejectedException.field("url", "too-long", "The url has at most " + LONGEST_URL + " characters.");
        }
        if (!isWebPage(checked)) {
            throw RejectedException.field("url", "unfit", "The url has to be an address of http or https.");
        }
        url = checked;
    }

    private static boolean isWebPage(String text) {
        try {
            URI address = new URI(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
