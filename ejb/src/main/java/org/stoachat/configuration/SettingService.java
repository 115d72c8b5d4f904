package org.stoachat.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.stoachat.audit.AuditLog;
import org.stoachat.audit.AuditTarget;
import org.stoachat.common.AdministrativeRole;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.common.ConflictException;
import org.stoachat.common.DeniedException;
import org.stoachat.common.NotFoundException;
import org.stoachat.common.Page;
import org.stoachat.common.RejectedException;
import org.stoachat.principal.Administrators;

/** The settings of the whole pool. Administrators change them, auditors read them too. */
@Stateless
@Boundary
public class SettingService {

    @Inject
    private Administrators administrators;

    @Inject
    private SettingRepository repository;

    @Inject
    private TurnRepository turns;

    @Inject
    private AuditLog audit;

    /**
     * All settings, set or not.
     *
     * @throws DeniedException {@code admin.required}
     */
    public Page<SettingView> settings(Caller caller) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);
        return new Page<>(Arrays.stream(Setting.values()).map(this::view).toList(), null);
    }

    /**
     * One setting.
     *
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code setting.not-found}
     */
    public SettingView setting(Caller caller, String name) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR, AdministrativeRole.AUDITOR);
        return view(require(name));
    }

    /**
     * Sets a setting; without effect when it has the value already.
     *
     * @param expectedVersion the version that the caller has seen, or {@code null} for any
     * @throws DeniedException {@code admin.required}
     * @throws NotFoundException {@code setting.not-found}
     * @throws RejectedException when the setting has no such value
     * @throws ConflictException {@code version.stale}, or {@code names.taken-twice} when names cannot be unique in the
     *     pool because some are not
     */
    public SettingView set(Caller caller, String name, String value, Integer expectedVersion) {
        administrators.require(caller, AdministrativeRole.ADMINISTRATOR);
        Setting setting = require(name);
        String wanted = setting.checked(value);
        turns.take();
        SettingView before = view(setting);
        if (expectedVersion != null && expectedVersion != before.version()) {
            throw ConflictException.stale();
        }
        if (wanted.equals(before.value())) {
            return before;
        }
        if (setting == Setting.NAMES_UNIQUE && wanted.equals(setting.defaultValue())) {
            requireNamesUniqueInPool();
        }
        repository.write(setting, wanted);
        SettingView after = view(setting);
        audit.record(caller, "setting.change", new AuditTarget("setting", name), before.value(), after.value());
        return after;
    }

    private void requireNamesUniqueInPool() {
        long twice = repository.namesTakenTwice();
        if (twice > 0) {
            throw new ConflictException(
                    "names.taken-twice", twice + " names belong to more than one room. Rename them first.");
        }
        repository.makeNamesUniqueInPool();
    }

    private SettingView view(Setting setting) {
        Optional<SettingRepository.Stored> stored = repository.find(setting);
        return setting.shown(
                stored.map(SettingRepository.Stored::value).orElse(setting.defaultValue()),
                stored.map(SettingRepository.Stored::version).orElse(0));
    }

    private static Setting require(String name) {
        return Setting.find(name)
                .orElseThrow(() -> new NotFoundException("setting.not-found", "There is no such setting."));
    }
}
