package org.stoachat.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where other concepts read settings. Always as the database has them now: one row by its key. */
@ApplicationScoped
public class Settings {

    @Inject
    private SettingRepository repository;

    /** The value, or the default when it was never set. */
    public String text(Setting setting) {
        return repository.find(setting).map(SettingRepository.Stored::value).orElse(setting.defaultValue());
    }

    /** The value of a setting that is a number, or its default when it was never set. */
    public long number(Setting setting) {
        return Long.parseLong(text(setting));
    }
}
