package org.stoachat.category;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.stoachat.category.NameRepository.Claim;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.Folding;
import org.stoachat.common.Names;
import org.stoachat.common.RejectedException;
import org.stoachat.common.UniqueViolation;
import org.stoachat.configuration.Setting;
import org.stoachat.configuration.Settings;
import org.stoachat.principal.Administrators;

/**
 * The names of rooms and categories, which are unique together without regard to case (R-CAT-5, R-ROOM-1). Where the
 * setting {@code names.unique} is {@code category}, a room's name is unique in its category alone. That a name is taken
 * is the one thing that the wall lets through, at most {@value #MOST_REFUSALS} times an hour and user, audited (R-CAT-6).
 */
@ApplicationScoped
public class NameRegistry {

    /** How many refusals a user gets within an hour; then no name is looked at. Administrators, who see all names, may go on. */
    public static final int MOST_REFUSALS = 20;

    /** Nobody may take these: they would pass for the system, or for everybody. Folded. */
    private static final Set<String> RESERVED =
            Set.of("admin", "administrator", "all", "everyone", "here", "stoa", "system");

    private static final String BY_CATEGORY = "category";
    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    private NameRepository repository;

    @Inject
    private NameRefusals refusals;

    @Inject
    private Administrators administrators;

    @Inject
    private Settings settings;

    /**
     * Takes a name for a new room or category.
     *
     * @param field as the name is called in the request
     * @param name 1 to 256 characters, as {@link Names#name} lets through
     * @param categoryId the category, or the category of the room
     * @throws ConflictException {@code name.unavailable} when it is taken or reserved; of two at once one gets this
     * @throws RejectedException {@code name.too-many} when the caller was refused too often within an hour; {@code
     *     invalid} when the name cannot be kept
     */
    public void take(Caller caller, String field, String name, OwnerKind kind, long ownerId, long categoryId) {
        Claim claim = claim(field, name, kind, ownerId, categoryId);
        requireAvailable(caller, name, claim);
        write(caller, name, () -> repository.add(claim));
    }

    /**
     * Gives a room or category another name, or its name another category; without effect when the name is the same but
     * for its case and stays where it is.
     *
     * @param field as the name is called in the request
     * @param categoryId the category, or the category of the room from now on
     * @throws ConflictException as for {@link #take}
     * @throws RejectedException as for {@link #take}
     */
    public void rename(Caller caller, String field, String name, OwnerKind kind, long ownerId, long categoryId) {
        Claim claim = claim(field, name, kind, ownerId, categoryId);
        if (!repository.has(claim)) {
            requireAvailable(caller, name, claim);
            write(caller, name, () -> repository.change(claim));
        }
    }

    /** Gives up the name of a room or category that exists no more. */
    public void free(OwnerKind kind, long ownerId) {
        repository.remove(kind, ownerId);
    }

    /**
     * The key under which a name is unique and found.
     *
     * @param field as the name is called in the request
     * @throws RejectedException {@code invalid} when it is no name, or is longer than 256 characters when it is folded
     */
    public static String key(String field, String name) {
        String key = Folding.key(Names.name(field, name));
        if (key.length() > Names.LONGEST) {
            throw RejectedException.field(field, "too-long", "The " + field + " is too long when it is written out.");
        }
        return key;
    }

    private Claim claim(String field, String name, OwnerKind kind, long ownerId, long categoryId) {
        boolean byCategory = kind == OwnerKind.ROOM && BY_CATEGORY.equals(settings.text(Setting.NAMES_UNIQUE));
        return new Claim(key(field, name), kind, ownerId, byCategory ? categoryId : Claim.POOL);
    }

    private void requireAvailable(Caller caller, String name, Claim claim) {
        if (!administrators.has(caller, AdministrativeRole.ADMINISTRATOR)) {
            requirePatience(caller);
        }
        if (RESERVED.contains(claim.key()) || repository.isTaken(claim)) {
            throw refused(caller, name);
        }
    }

    /** One attempt of a user at a time, so that many at once learn no more than one after the other. */
    private void requirePatience(Caller caller) {
        repository.lock(caller.userId());
        Instant now = Instant.now();
        Optional<Instant> oldest = repository.nthNewestRefusal(caller.userId(), now.minus(WINDOW), MOST_REFUSALS);
        if (oldest.isPresent()) {
            throw RejectedException.tooMany(
                    "name.too-many",
                    "Too many names were unavailable. Try again later.",
                    Duration.between(now, oldest.get().plus(WINDOW)));
        }
    }

    private void write(Caller caller, String name, Runnable statement) {
        try {
            statement.run();
        } catch (PersistenceException e) {
            if (UniqueViolation.isCauseOf(e)) {
                throw refused(caller, name);
            }
            throw e;
        }
    }

    private ConflictException refused(Caller caller, String name) {
        refusals.record(caller, name);
        return new ConflictException("name.unavailable", "This name is not available.");
    }
}
